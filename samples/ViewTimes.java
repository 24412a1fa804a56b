import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads every row of every view that a JDBC address lists and prints how long it took, first and
 * second time: java -cp hive-jdbc-standalone.jar ViewTimes.java jdbc:hive2://127.0.0.1:10000/default
 * [VIEW ...]
 */
final class ViewTimes {
  private static final double NANOSECONDS = 1e9;

  private ViewTimes() {}

  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection(arguments[0], "bench", "");
        Statement statement = connection.createStatement()) {
      System.out.println("| view | rows | first, s | again, s |");
      System.out.println("|---|---|---|---|");
      List<String> named = List.of(arguments).subList(1, arguments.length);
      for (String view : named.isEmpty() ? views(connection.getMetaData()) : named) {
        long start = System.nanoTime();
        long rows = read(statement, view);
        long middle = System.nanoTime();
        read(statement, view);
        long end = System.nanoTime();
        System.out.printf(
            "| `%s` | %d | %.2f | %.2f |%n",
            view, rows, (middle - start) / NANOSECONDS, (end - middle) / NANOSECONDS);
      }
    }
  }

  private static List<String> views(DatabaseMetaData metadata) throws SQLException {
    List<String> views = new ArrayList<>();
    try (ResultSet tables =
        metadata.getTables(null, "default", "%", new String[] {"VIEW"})) {
      while (tables.next()) {
        views.add(tables.getString("TABLE_NAME"));
      }
    }
    return views;
  }

  private static long read(Statement statement, String view) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT * FROM " + view)) {
      long count = 0;
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          rows.getObject(column);
        }
        count++;
      }
      return count;
    }
  }
}
