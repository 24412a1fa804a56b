package org.interactionanalytics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand. */
class LayersTest {
  @Test
  void denseAddsWeightedInputsToTheBias() {
    Dense dense = new Dense(new float[][] {{1, 2}, {3, 4}, {5, 6}}, new float[] {10, 20});

    float[][] outputs = dense.apply(new float[][] {{1, 0, -1}, {2, 1, 0}});

    // 10 + 1 - 5, 20 + 2 - 6; 10 + 2 + 3, 20 + 4 + 4
    assertThat(outputs).isDeepEqualTo(new float[][] {{6, 16}, {15, 28}});
  }

  @Test
  void blocksOfRowsAndInputsGiveWhatPlainSumsGive() {
    Random random = new Random(7);
    float[][] weights = random(random, 6, 5);
    float[][] rows = random(random, 11, 6);

    float[][] outputs = new Dense(weights, new float[5]).apply(rows);

    for (int position = 0; position < rows.length; position++) {
      for (int output = 0; output < 5; output++) {
        double sum = 0;
        for (int input = 0; input < 6; input++) {
          sum += (double) rows[position][input] * weights[input][output];
        }
        assertThat((double) outputs[position][output]).isCloseTo(sum, within(1e-5));
      }
    }
  }

  @Test
  void aRowGivesTheSameBitsAloneAndAmongOthers() {
    Random random = new Random(8);
    Dense dense = new Dense(random(random, 130, 33), random(random, 1, 33)[0]);
    float[][] rows = random(random, 9, 130);

    float[][] together = dense.apply(rows);

    for (int i = 0; i < rows.length; i++) {
      assertThat(dense.apply(new float[][] {rows[i]})[0]).isEqualTo(together[i]);
    }
  }

  @Test
  void convolutionLooksAtNeighboursAtItsDilation() {
    float[][][] taps = {{{1}}, {{10}}, {{100}}};

    float[][] next = new Convolution(taps, new float[] {0.5f}, 1).apply(column(1, 2, 3));
    float[][] afterNext = new Convolution(taps, new float[] {0}, 2).apply(column(1, 2, 3, 4));

    // 10*1 + 100*2; 1*1 + 10*2 + 100*3; 1*2 + 10*3
    assertThat(next).isDeepEqualTo(column(210.5f, 321.5f, 32.5f));
    // 10*1 + 100*3; 10*2 + 100*4; 1*1 + 10*3; 1*2 + 10*4
    assertThat(afterNext).isDeepEqualTo(column(310, 420, 31, 42));
  }

  @Test
  void convolutionTakesSequencesShorterThanItsReach() {
    Convolution convolution =
        new Convolution(new float[][][] {{{1}}, {{10}}, {{100}}}, new float[] {0}, 8);

    assertThat(convolution.reach()).isEqualTo(8);
    assertThat(convolution.apply(column(3))).isDeepEqualTo(column(30));
    assertThat(convolution.apply(new float[0][])).isEmpty();
  }

  @Test
  void evenNumberOfTapsIsRefused() {
    assertThatThrownBy(() -> new Convolution(new float[2][1][1], new float[1], 1))
        .hasMessage("Invalid convolution: 2 taps (must be odd), dilation 1");
  }

  @Test
  void layerNormHasMeanAndVarianceOfItsOwn() {
    LayerNorm norm = new LayerNorm(new float[] {1, 1, 2}, new float[] {0, 5, 0});

    float[] row = norm.apply(new float[][] {{1, 2, 3}})[0];

    // mean 2, variance 2/3: -1.224745, 0, 1.224745
    assertThat(row[0]).isCloseTo(-1.224745f, within(1e-4f));
    assertThat(row[1]).isCloseTo(5f, within(1e-6f));
    assertThat(row[2]).isCloseTo(2.44949f, within(1e-4f));
  }

  @Test
  void activations() {
    float[][] rows = {{-1, 2}, {0, -0.5f}};
    Activations.rectify(rows);
    Activations.add(rows, new float[][] {{1, 1}, {2, 2}});

    assertThat(rows).isDeepEqualTo(new float[][] {{1, 3}, {2, 2}});
    // e^0 : e^1 : e^1
    assertThat(Activations.softmax(new float[] {999, 1000, 1000}))
        .containsExactly(new double[] {0.155362, 0.422319, 0.422319}, within(1e-6));
  }

  private static float[][] column(float... values) {
    float[][] rows = new float[values.length][];
    Arrays.setAll(rows, i -> new float[] {values[i]});
    return rows;
  }

  private static float[][] random(Random random, int rows, int columns) {
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextFloat() - 0.5f;
      }
    }
    return values;
  }
}
