package org.interactionanalytics.jobs.notebook;

import java.util.HashMap;
import java.util.Map;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** Loads compiled snippets so that they see the classes of this process as they are here. */
final class SnippetLoader extends ClassLoader implements LoaderDelegate {
  private final Map<String, Class<?>> snippets = new HashMap<>();

  SnippetLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  public void load(ClassBytecodes[] classes) {
    for (ClassBytecodes snippet : classes) {
      byte[] code = snippet.bytecodes();
      snippets.put(snippet.name(), defineClass(snippet.name(), code, 0, code.length));
    }
  }

  /** A changed declaration comes with a new class: none is ever redefined. */
  @Override
  public void classesRedefined(ClassBytecodes[] classes) {
    throw new UnsupportedOperationException("Redefined: " + classes[0].name());
  }

  /** The shell names here what the snippets are compiled against, which the parent loads. */
  @Override
  public void addToClasspath(String path) {}

  @Override
  public Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> snippet = snippets.get(name);
    if (snippet == null) {
      throw new ClassNotFoundException(name);
    }
    return snippet;
  }
}
