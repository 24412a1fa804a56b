package org.interactionanalytics.jobs.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Finished work that is not in a table yet, one file per piece, below the warehouse. A load that
 * was killed finds there what it need not do again; a load that ends removes it.
 */
final class Staging implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  private final String folder;
  private final String root;
  private final SerializableConfiguration hadoop;

  /**
   * @param codeVersion another version of this software does not trust what this one staged
   */
  Staging(Path warehouse, String codeVersion, SerializableConfiguration hadoop) {
    this.folder = new Path(warehouse, "_staging").toString();
    this.root = new Path(folder, codeVersion).toString();
    this.hadoop = hadoop;
  }

  Path path(String name) {
    return new Path(root, name);
  }

  /** What was written under this name; empty if nothing was. */
  <T> Optional<T> find(String name, Class<T> type) throws IOException {
    try (InputStream in = fileSystem().open(path(name))) {
      return Optional.of(JSON.readValue(in, type));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Writes so that nobody ever sees a part. */
  void write(String name, Object value) throws IOException {
    writeBytes(name, JSON.writeValueAsBytes(value));
  }

  /** Writes so that nobody ever sees a part. */
  Path writeBytes(String name, byte[] bytes) throws IOException {
    Path target = path(name);
    Path part = target.suffix("." + UUID.randomUUID() + ".part");
    FileSystem fileSystem = fileSystem();
    try (OutputStream out = fileSystem.create(part)) {
      out.write(bytes);
    }
    fileSystem.delete(target, false);
    if (!fileSystem.rename(part, target)) {
      throw new IOException("Cannot rename " + part + " to " + target);
    }
    return target;
  }

  void clear() throws IOException {
    fileSystem().delete(new Path(folder), true);
  }

  private FileSystem fileSystem() throws IOException {
    Configuration configuration = hadoop.value();
    return new Path(root).getFileSystem(configuration);
  }
}
