package org.interactionanalytics.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedConfigurationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.s3a.access.key",
        "spark.hadoop.fs.s3a.secret.key",
        "spark.hadoop.fs.s3a.session.token",
        "spark.hadoop.fs.s3a.bucket.calls.secret.key",
        "spark.hadoop.fs.azure.account.key.store.dfs.core.windows.net",
        "spark.hadoop.fs.azure.account.oauth2.client.secret",
        "spark.hadoop.fs.azure.sas.fixed.token.container.store",
        "spark.hadoop.fs.azure.sas.calls.store.blob.core.windows.net",
        "spark.hadoop.fs.gs.auth.service.account.private.key",
        "spark.hadoop.fs.s3a.encryption.key",
        "spark.hadoop.fs.s3a.proxy.PASSWORD",
      })
  void secretsAreMasked(String name) {
    assertThat(ResolvedConfiguration.masked(name, "hush")).isEqualTo("********");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.s3a.endpoint",
        "spark.hadoop.fs.s3a.path.style.access",
        "spark.hadoop.fs.s3a.aws.credentials.provider",
        "spark.master",
        "spark.executor.memory",
      })
  void restIsShown(String name) {
    assertThat(ResolvedConfiguration.masked(name, "shown")).isEqualTo("shown");
  }
}
