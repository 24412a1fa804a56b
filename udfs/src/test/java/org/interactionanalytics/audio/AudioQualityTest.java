package org.interactionanalytics.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.interactionanalytics.error.RecordingException;
import org.interactionanalytics.time.Interval;
import org.interactionanalytics.time.Intervals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioQualityTest {
  @Test
  void levelsOfASine() throws Exception {
    ChannelQuality quality = measure(Signals.tone(1000, 0.5, 3000)).channels().get(0);
    // 20 log10(0.5) = -6.02; RMS of a sine is 3.01 dB below its peak
    assertThat(quality.peakDbfs().orElseThrow()).isCloseTo(-6.02, within(0.01));
    assertThat(quality.rmsDbfs().orElseThrow()).isCloseTo(-9.03, within(0.01));
    assertThat(quality.dcOffset()).isCloseTo(0, within(0.0001));
    assertThat(quality.clippedShare()).isZero();
    assertThat(quality.silent()).isFalse();
  }

  @Test
  void clippedSamplesAreThoseInRunsAtFullScale() throws Exception {
    // 2 sin(x) >= 32000 / 32767 from 29.23 to 150.77 degrees: with samples every 2.25 degrees,
    // 55 of the 80 samples of each half period
    short[] clipped = Signals.scaled(Signals.tone(100, 1, 2000), 2);
    assertThat(measure(clipped).overall().clippedShare()).isEqualTo(55 / 80.0);
    short[] pairs = Signals.silence(1000);
    for (int i = 0; i + 1 < pairs.length; i += 10) {
      pairs[i] = Short.MAX_VALUE;
      pairs[i + 1] = Short.MIN_VALUE;
    }
    assertThat(measure(pairs).overall().clippedShare()).isZero();
  }

  @Test
  void dcOffsetIsTheMean() throws Exception {
    short[] audio = Signals.noise(0.01, 3000, 1);
    for (int i = 0; i < audio.length; i++) {
      audio[i] = (short) (audio[i] + 3277);
    }
    assertThat(measure(audio).overall().dcOffset()).isCloseTo(0.1, within(0.001));
  }

  @Test
  void snrComparesBurstsWithTheNoiseBetween() throws Exception {
    // noise at -50 dBFS, bursts at 20 log10(0.1414) - 3.01 = -20 dBFS: 30 dB
    short[] audio = Signals.noise(Math.pow(10, -50 / 20.0), 20_000, 2);
    List<Interval> bursts = new ArrayList<>();
    for (int atMs = 1000; atMs < 19_000; atMs += 3000) {
      audio = Signals.add(audio, Signals.tone(500, 0.1414, 1500), atMs);
      bursts.add(new Interval(atMs, atMs + 1500));
    }
    QualityMeter meter = new QualityMeter();
    meter.add(new short[][] {audio}, audio.length);
    AudioQuality quality = meter.finish(Signals.levels(audio), List.of(Intervals.of(bursts)));
    assertThat(quality.overall().snrDb().orElseThrow()).isCloseTo(30, within(0.7));
    assertThat(measure(Signals.noise(0.1, 5000, 3)).overall().snrDb()).isEmpty();
  }

  @Test
  void silenceHasNoLevelsAtAll() throws Exception {
    AudioQuality quality = Recordings.analyze("silence.wav").quality();
    assertThat(quality.overall().silent()).isTrue();
    assertThat(quality.overall().peakDbfs()).isEmpty();
    assertThat(quality.overall().rmsDbfs()).isEmpty();
    assertThat(quality.overall().snrDb()).isEmpty();
    assertThat(quality.overall().highBandShare()).isEmpty();
    assertThat(quality.overall().dcOffset()).isZero();
    AudioQuality both = measure(Signals.silence(1000), Signals.silence(1000));
    assertThat(both.imbalanceDb()).isEmpty();
    assertThat(both.sameShare()).isEmpty();
    assertThat(both.dualMono()).isFalse();
  }

  @Test
  void imbalanceIsTheDifferenceOfLevels() throws Exception {
    short[] noise = Signals.noise(0.1, 3000, 4);
    assertThat(measure(noise, Signals.scaled(noise, 0.5)).imbalanceDb().orElseThrow())
        .isCloseTo(6.02, within(0.01));
    assertThat(measure(noise).imbalanceDb()).isEmpty();
    assertThat(measure(noise, Signals.silence(3000)).imbalanceDb()).isEmpty();
  }

  @Test
  void dualMonoIsRecognisedAlsoAfterMp3AndWithInvertedPolarity() throws Exception {
    AudioQuality mp3 = Recordings.analyze("dualmono.mp3").quality();
    assertThat(mp3.dualMono()).isTrue();
    assertThat(mp3.sameShare()).hasValue(1);
    assertThat(mp3.bleed()).isFalse();
    short[] noise = Signals.noise(0.1, 12_000, 5);
    assertThat(measure(noise, Signals.scaled(noise, -0.5)).dualMono()).isTrue();
    AudioQuality stereo = Recordings.analyze("stereo.wav").quality();
    assertThat(stereo.dualMono()).isFalse();
    assertThat(stereo.sameShare()).hasValue(0);
    assertThat(stereo.bleed()).isFalse();
    assertThat(Recordings.analyze("pcm16.wav").quality().sameShare()).isEmpty();
  }

  @Test
  void dualMonoNeedsMostWindowsToBeTheSame() throws Exception {
    // windows of 10 s: the same in three of five, then in four of five
    short[] a = Signals.noise(0.1, 50_000, 6);
    short[] three = Signals.add(a, Signals.noise(0.2, 20_000, 7), 0);
    short[] four = Signals.add(a, Signals.noise(0.2, 10_000, 8), 0);
    assertThat(measure(a, three).sameShare()).hasValue(0.6);
    assertThat(measure(a, three).dualMono()).isFalse();
    assertThat(measure(a, four).sameShare()).hasValue(0.8);
    assertThat(measure(a, four).dualMono()).isTrue();
  }

  @Test
  void bleedIsSimilarButNotTheSame() throws Exception {
    // correlation 1 / sqrt(1 + 0.6^2) = 0.857, and 1 / sqrt(1 + 1.2^2) = 0.640
    short[] a = Signals.noise(0.1, 20_000, 9);
    short[] own = Signals.noise(0.1, 20_000, 10);
    AudioQuality bleed = measure(a, Signals.add(a, Signals.scaled(own, 0.6), 0));
    assertThat(bleed.bleed()).isTrue();
    assertThat(bleed.dualMono()).isFalse();
    assertThat(measure(a, Signals.add(a, Signals.scaled(own, 1.2), 0)).bleed()).isFalse();
  }

  @Test
  void telephoneAudioHasNothingInTheHighBand() throws Exception {
    // white noise up to 8 kHz: (8000 - 4800) / 8000 = 0.4 lies above
    short[] noise = Signals.noise(0.1, 5000, 11);
    assertThat(measure(noise).overall().highBandShare().orElseThrow()).isCloseTo(0.4, within(0.02));
    assertThat(highBandShare("wideband.flac")).isGreaterThan(0.0001);
    assertThat(highBandShare("pcm16.wav")).isLessThan(0.00001);
    assertThat(highBandShare("mulaw.wav")).isLessThan(0.00001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pcm16.wav", "video.mov", "speech.m4a", "opus.ogg", "half.wav"})
  void hashIsThatOfAllBytesInWhateverOrderTheyAreRead(String file) throws Exception {
    byte[] content = Files.readAllBytes(Recordings.path(file));
    String expected =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    AudioAnalysis analysis = Recordings.analyze(file);
    assertThat(analysis.sha256()).isEqualTo(expected);
    assertThat(analysis.bytes()).isEqualTo(content.length);
    assertThat(ContentHash.sha256(Recordings.source(file))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"silence.wav", "stereo.wav", "six-channels.flac", "half.wav"})
  void noValueIsNotANumber(String file) throws Exception {
    AudioQuality quality = Recordings.analyze(file).quality();
    DoubleStream values =
        Stream.concat(Stream.of(quality.overall()), quality.channels().stream())
            .flatMapToDouble(
                channel ->
                    DoubleStream.of(
                        channel.peakDbfs().orElse(0),
                        channel.rmsDbfs().orElse(0),
                        channel.clippedShare(),
                        channel.dcOffset(),
                        channel.snrDb().orElse(0),
                        channel.highBandShare().orElse(0)));
    assertThat(values.boxed()).allMatch(Double::isFinite);
  }

  private static double highBandShare(String file) throws RecordingException {
    return Recordings.analyze(file).quality().overall().highBandShare().orElseThrow();
  }

  private static AudioQuality measure(short[]... channels) throws RecordingException {
    return Recordings.analyze(Recordings.wav(channels)).quality();
  }
}
