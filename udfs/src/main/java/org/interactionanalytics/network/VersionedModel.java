package org.interactionanalytics.network;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** A model that was learned from data, as the version stamp names it. */
public interface VersionedModel {
  /** Name of the model. */
  String name();

  /** Version of the model. */
  String version();

  /** SHA-256 of the model file, 64 hexadecimal digits. */
  String sha256();

  /** Names and versions of models, for the version stamp. */
  static String names(List<? extends VersionedModel> models) {
    return models.stream()
        .map(model -> model.name() + " " + model.version())
        .collect(Collectors.joining(", "));
  }

  /** SHA-256 of the models' SHA-256s, for the version stamp. */
  static String sha256(List<? extends VersionedModel> models) {
    return DigestUtils.sha256Hex(
        models.stream().map(VersionedModel::sha256).collect(Collectors.joining("|")));
  }
}
