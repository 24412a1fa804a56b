package org.interactionanalytics.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.interactionanalytics.error.ConfigurationException;
import org.interactionanalytics.jobs.serve.Credentials;
import org.interactionanalytics.jobs.serve.JdbcServer;
import org.interactionanalytics.jobs.view.ViewDefinition;
import org.interactionanalytics.jobs.view.Views;
import org.interactionanalytics.jobs.view.WarehouseCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A JDBC server over the tables and views of a warehouse. */
@Command(
    name = "serve",
    description =
        "Serves the tables and views of a warehouse, and the SQL functions, to JDBC and ODBC"
            + " clients and Superset, by the protocol of Hive and Spark's Thrift server. Read-only."
            + " Ends with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
  /** Each statement gets its share of the cores. */
  private static final Map<String, String> SETTINGS = Map.of("spark.scheduler.mode", "FAIR");

  private static final int MAX_PORT = 65_535;

  /** No view is begun later, so that a large warehouse is served soon. */
  private static final Duration WARM_UP = Duration.ofSeconds(90);

  private static final int WARM_UP_PASSES = 2;

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description =
          "Address to listen on; another one than this machine's own needs --password-env (default:"
              + " ${DEFAULT-VALUE})")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "10000",
      paramLabel = "PORT",
      description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "The only user who may connect (default: any)")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--password-env",
      paramLabel = "VARIABLE",
      description = "Environment variable that holds the password (default: any password will do)")
  private Optional<String> passwordVariable = Optional.empty();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    InetSocketAddress address = address();
    Credentials credentials = new Credentials(user, passwordVariable.map(ServeCommand::password));
    if (!address.getAddress().isLoopbackAddress() && credentials.password().isEmpty()) {
      throw new ConfigurationException(
          "Parameter [password-env] is required, because others reach "
              + host
              + ". Put a password into an environment variable and pass the variable's name, or"
              + " leave out --host to serve this machine only");
    }
    try (SparkSession spark = SparkSessions.open("serve", SETTINGS)) {
      new WarehouseCatalog(warehouse.open(spark)).statements().forEach(spark::sql);
      warmUp(spark);
      try (JdbcServer server = JdbcServer.start(spark, address, credentials)) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        print(server.address(), credentials);
        server.await();
      }
      return 0;
    }
  }

  /**
   * Reads the views before anybody connects: the first query takes many times as long, and the
   * second still half as long again, until the compiler has seen enough.
   */
  private void warmUp(SparkSession spark) {
    spec.commandLine().getOut().println("Reading the views, so that they are quick ...");
    spec.commandLine().getOut().flush();
    Instant end = Instant.now().plus(WARM_UP);
    for (int pass = 0; pass < WARM_UP_PASSES; pass++) {
      for (ViewDefinition view : Views.ALL) {
        if (Instant.now().isBefore(end)) {
          spark.table(view.name()).write().format("noop").mode(SaveMode.Overwrite).save();
        }
      }
    }
  }

  private InetSocketAddress address() {
    if (port < 0 || port > MAX_PORT) {
      throw new ConfigurationException(
          "Parameter [port] is invalid. It should be between 0 and "
              + MAX_PORT
              + " (was: "
              + port
              + ")");
    }
    try {
      return new InetSocketAddress(InetAddress.getByName(host), port);
    } catch (UnknownHostException e) {
      throw new ConfigurationException(
          "Parameter [host] is invalid. It should be a name or address of this machine (was: "
              + host
              + ")");
    }
  }

  private static String password(String variable) {
    String password = System.getenv(variable);
    if (password == null || password.isEmpty()) {
      throw new ConfigurationException(
          "Parameter [password-env] is invalid. The environment variable "
              + variable
              + " should hold the password, but it is not set. Set and export it");
    }
    return password;
  }

  private void print(InetSocketAddress address, Credentials credentials) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Serving %s%n%n", warehouse.location());
    out.printf(
        "  jdbc:hive2://%s:%d/default%n%n",
        address.getAddress().isAnyLocalAddress() ? "HOST" : host, address.getPort());
    out.printf(
        "Connect with the driver of Hive or Spark, user: %s, password: %s. Ctrl-C ends the server.%n",
        credentials.user().orElse("any"),
        passwordVariable.map(variable -> "as in " + variable).orElse("any"));
    out.flush();
  }
}
