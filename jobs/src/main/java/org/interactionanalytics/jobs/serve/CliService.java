package org.interactionanalytics.jobs.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.hive.service.rpc.thrift.TCLIService;
import org.apache.hive.service.rpc.thrift.TCancelDelegationTokenReq;
import org.apache.hive.service.rpc.thrift.TCancelDelegationTokenResp;
import org.apache.hive.service.rpc.thrift.TCancelOperationReq;
import org.apache.hive.service.rpc.thrift.TCancelOperationResp;
import org.apache.hive.service.rpc.thrift.TCloseOperationReq;
import org.apache.hive.service.rpc.thrift.TCloseOperationResp;
import org.apache.hive.service.rpc.thrift.TCloseSessionReq;
import org.apache.hive.service.rpc.thrift.TCloseSessionResp;
import org.apache.hive.service.rpc.thrift.TDownloadDataReq;
import org.apache.hive.service.rpc.thrift.TDownloadDataResp;
import org.apache.hive.service.rpc.thrift.TExecuteStatementReq;
import org.apache.hive.service.rpc.thrift.TExecuteStatementResp;
import org.apache.hive.service.rpc.thrift.TFetchResultsReq;
import org.apache.hive.service.rpc.thrift.TFetchResultsResp;
import org.apache.hive.service.rpc.thrift.TGetCatalogsReq;
import org.apache.hive.service.rpc.thrift.TGetCatalogsResp;
import org.apache.hive.service.rpc.thrift.TGetColumnsReq;
import org.apache.hive.service.rpc.thrift.TGetColumnsResp;
import org.apache.hive.service.rpc.thrift.TGetCrossReferenceReq;
import org.apache.hive.service.rpc.thrift.TGetCrossReferenceResp;
import org.apache.hive.service.rpc.thrift.TGetDelegationTokenReq;
import org.apache.hive.service.rpc.thrift.TGetDelegationTokenResp;
import org.apache.hive.service.rpc.thrift.TGetFunctionsReq;
import org.apache.hive.service.rpc.thrift.TGetFunctionsResp;
import org.apache.hive.service.rpc.thrift.TGetInfoReq;
import org.apache.hive.service.rpc.thrift.TGetInfoResp;
import org.apache.hive.service.rpc.thrift.TGetInfoValue;
import org.apache.hive.service.rpc.thrift.TGetOperationStatusReq;
import org.apache.hive.service.rpc.thrift.TGetOperationStatusResp;
import org.apache.hive.service.rpc.thrift.TGetPrimaryKeysReq;
import org.apache.hive.service.rpc.thrift.TGetPrimaryKeysResp;
import org.apache.hive.service.rpc.thrift.TGetQueryIdReq;
import org.apache.hive.service.rpc.thrift.TGetQueryIdResp;
import org.apache.hive.service.rpc.thrift.TGetResultSetMetadataReq;
import org.apache.hive.service.rpc.thrift.TGetResultSetMetadataResp;
import org.apache.hive.service.rpc.thrift.TGetSchemasReq;
import org.apache.hive.service.rpc.thrift.TGetSchemasResp;
import org.apache.hive.service.rpc.thrift.TGetTableTypesReq;
import org.apache.hive.service.rpc.thrift.TGetTableTypesResp;
import org.apache.hive.service.rpc.thrift.TGetTablesReq;
import org.apache.hive.service.rpc.thrift.TGetTablesResp;
import org.apache.hive.service.rpc.thrift.TGetTypeInfoReq;
import org.apache.hive.service.rpc.thrift.TGetTypeInfoResp;
import org.apache.hive.service.rpc.thrift.TOpenSessionReq;
import org.apache.hive.service.rpc.thrift.TOpenSessionResp;
import org.apache.hive.service.rpc.thrift.TOperationHandle;
import org.apache.hive.service.rpc.thrift.TOperationState;
import org.apache.hive.service.rpc.thrift.TOperationType;
import org.apache.hive.service.rpc.thrift.TProtocolVersion;
import org.apache.hive.service.rpc.thrift.TRenewDelegationTokenReq;
import org.apache.hive.service.rpc.thrift.TRenewDelegationTokenResp;
import org.apache.hive.service.rpc.thrift.TSessionHandle;
import org.apache.hive.service.rpc.thrift.TSetClientInfoReq;
import org.apache.hive.service.rpc.thrift.TSetClientInfoResp;
import org.apache.hive.service.rpc.thrift.TStatus;
import org.apache.hive.service.rpc.thrift.TStatusCode;
import org.apache.hive.service.rpc.thrift.TTableSchema;
import org.apache.hive.service.rpc.thrift.TUploadDataReq;
import org.apache.hive.service.rpc.thrift.TUploadDataResp;
import org.apache.spark.sql.SparkSession;

/**
 * Hive's call-level interface, as its JDBC and ODBC drivers and PyHive speak it, over a Spark
 * session. A request that fails is answered with a status, never with a broken connection.
 */
final class CliService implements TCLIService.Iface {
  /** The first one whose results are columns. */
  private static final TProtocolVersion OLDEST = TProtocolVersion.HIVE_CLI_SERVICE_PROTOCOL_V6;

  private static final TProtocolVersion NEWEST = TProtocolVersion.HIVE_CLI_SERVICE_PROTOCOL_V11;

  /** What drivers put before the settings of an address. */
  private static final String SETTING = "set:hiveconf:";

  /** Fetch type of a statement's log, which is empty here. */
  private static final short LOG = 1;

  private static final long MAX_NAME_LENGTH = 255;
  private static final TStatus SUCCESS = new TStatus(TStatusCode.SUCCESS_STATUS);

  private final SparkSession spark;
  private final Sessions sessions;
  private final CatalogRows catalog;
  private final ConnectionSessions connections;

  CliService(SparkSession spark, Sessions sessions, ConnectionSessions connections) {
    this.spark = spark;
    this.sessions = sessions;
    this.catalog = new CatalogRows(spark);
    this.connections = connections;
  }

  @Override
  public TOpenSessionResp OpenSession(TOpenSessionReq request) {
    TOpenSessionResp response = new TOpenSessionResp();
    return answer(
        response,
        TOpenSessionResp::setStatus,
        r -> {
          if (request.getClient_protocol().getValue() < OLDEST.getValue()) {
            throw new ServerException(
                ServerException.NOT_SUPPORTED,
                "The driver speaks version "
                    + request.getClient_protocol()
                    + " of Hive's protocol. Use one that speaks "
                    + OLDEST
                    + " or newer");
          }
          Map<String, String> settings = settings(request);
          ClientSession session = sessions.open();
          connections.opened(session.id());
          settings.forEach((name, value) -> session.spark().conf().set(name, value));
          r.setSessionHandle(new TSessionHandle(Sessions.handle(session.id())));
          r.setServerProtocolVersion(
              request.getClient_protocol().getValue() < NEWEST.getValue()
                  ? request.getClient_protocol()
                  : NEWEST);
          r.setConfiguration(Map.of());
        });
  }

  private static Map<String, String> settings(TOpenSessionReq request) {
    Map<String, String> settings = new HashMap<>();
    if (request.isSetConfiguration()) {
      request
          .getConfiguration()
          .forEach(
              (name, value) -> {
                if (name.startsWith(SETTING)) {
                  String setting = name.substring(SETTING.length());
                  ReadOnly.checkSetting(setting);
                  settings.put(setting, value);
                }
              });
    }
    return settings;
  }

  @Override
  public TCloseSessionResp CloseSession(TCloseSessionReq request) {
    return answer(
        new TCloseSessionResp(),
        TCloseSessionResp::setStatus,
        r -> sessions.close(sessions.find(request.getSessionHandle()).id()));
  }

  @Override
  public TGetInfoResp GetInfo(TGetInfoReq request) {
    TGetInfoResp response = new TGetInfoResp();
    response.setInfoValue(TGetInfoValue.stringValue(""));
    return answer(
        response,
        TGetInfoResp::setStatus,
        r -> {
          sessions.find(request.getSessionHandle());
          r.setInfoValue(
              switch (request.getInfoType()) {
                case CLI_SERVER_NAME, CLI_DBMS_NAME -> TGetInfoValue.stringValue("Spark SQL");
                case CLI_DBMS_VER -> TGetInfoValue.stringValue(spark.version());
                case CLI_DATA_SOURCE_READ_ONLY -> TGetInfoValue.stringValue("Y");
                case CLI_IDENTIFIER_QUOTE_CHAR -> TGetInfoValue.stringValue("`");
                case CLI_SEARCH_PATTERN_ESCAPE -> TGetInfoValue.stringValue("\\");
                case CLI_MAX_COLUMN_NAME_LEN, CLI_MAX_TABLE_NAME_LEN, CLI_MAX_SCHEMA_NAME_LEN ->
                    TGetInfoValue.lenValue(MAX_NAME_LENGTH);
                default ->
                    throw new ServerException(
                        ServerException.NOT_SUPPORTED,
                        "The server does not tell " + request.getInfoType());
              });
        });
  }

  @Override
  public TExecuteStatementResp ExecuteStatement(TExecuteStatementReq request) {
    return answer(
        new TExecuteStatementResp(),
        TExecuteStatementResp::setStatus,
        r -> {
          ClientSession session = sessions.find(request.getSessionHandle());
          Operation operation = session.statement(request.getStatement());
          r.setOperationHandle(handle(operation, TOperationType.EXECUTE_STATEMENT));
          if (request.isRunAsync()) {
            sessions.run(operation, request.getQueryTimeout());
          } else {
            operation.run();
            operation.error().ifPresent(problem -> fail(session, operation, problem));
          }
        });
  }

  private static void fail(ClientSession session, Operation operation, ServerException problem) {
    session.remove(operation);
    throw problem;
  }

  @Override
  public TGetOperationStatusResp GetOperationStatus(TGetOperationStatusReq request) {
    return answer(
        new TGetOperationStatusResp(),
        TGetOperationStatusResp::setStatus,
        r -> {
          Operation operation = sessions.operation(request.getOperationHandle());
          r.setOperationState(operation.state());
          r.setHasResultSet(true);
          if (operation.state() == TOperationState.ERROR_STATE) {
            operation
                .error()
                .ifPresent(
                    problem -> {
                      r.setSqlState(problem.sqlState());
                      r.setErrorMessage(problem.getMessage());
                    });
          }
        });
  }

  @Override
  public TGetResultSetMetadataResp GetResultSetMetadata(TGetResultSetMetadataReq request) {
    return answer(
        new TGetResultSetMetadataResp(),
        TGetResultSetMetadataResp::setStatus,
        r -> {
          TTableSchema schema = new TTableSchema();
          int position = 1;
          for (ResultColumn column : sessions.operation(request.getOperationHandle()).columns()) {
            schema.addToColumns(column.description(position));
            position++;
          }
          r.setSchema(schema);
        });
  }

  @Override
  public TFetchResultsResp FetchResults(TFetchResultsReq request) {
    return answer(
        new TFetchResultsResp(),
        TFetchResultsResp::setStatus,
        r -> {
          Operation operation = sessions.operation(request.getOperationHandle());
          r.setResults(
              request.getFetchType() == LOG
                  ? RowBatch.of(List.of(ResultColumn.text("operation_log")), List.of(), 0)
                  : operation.fetch(request.getMaxRows()));
          r.setHasMoreRows(false); // as Hive: clients ask until a batch is empty
        });
  }

  @Override
  public TCancelOperationResp CancelOperation(TCancelOperationReq request) {
    return answer(
        new TCancelOperationResp(),
        TCancelOperationResp::setStatus,
        r -> sessions.operation(request.getOperationHandle()).stop(TOperationState.CANCELED_STATE));
  }

  @Override
  public TCloseOperationResp CloseOperation(TCloseOperationReq request) {
    return answer(
        new TCloseOperationResp(),
        TCloseOperationResp::setStatus,
        r ->
            sessions
                .sessionOf(request.getOperationHandle())
                .remove(sessions.operation(request.getOperationHandle())));
  }

  @Override
  public TGetTypeInfoResp GetTypeInfo(TGetTypeInfoReq request) {
    return answer(
        new TGetTypeInfoResp(),
        TGetTypeInfoResp::setStatus,
        r ->
            r.setOperationHandle(
                metadata(
                    request.getSessionHandle(),
                    TOperationType.GET_TYPE_INFO,
                    CatalogRows::typeInfo)));
  }

  @Override
  public TGetCatalogsResp GetCatalogs(TGetCatalogsReq request) {
    return answer(
        new TGetCatalogsResp(),
        TGetCatalogsResp::setStatus,
        r ->
            r.setOperationHandle(
                metadata(
                    request.getSessionHandle(),
                    TOperationType.GET_CATALOGS,
                    CatalogRows::catalogs)));
  }

  @Override
  public TGetSchemasResp GetSchemas(TGetSchemasReq request) {
    return answer(
        new TGetSchemasResp(),
        TGetSchemasResp::setStatus,
        r ->
            r.setOperationHandle(
                metadata(
                    request.getSessionHandle(),
                    TOperationType.GET_SCHEMAS,
                    rows -> rows.schemas(request.getSchemaName()))));
  }

  @Override
  public TGetTablesResp GetTables(TGetTablesReq request) {
    return answer(
        new TGetTablesResp(),
        TGetTablesResp::setStatus,
        r ->
            r.setOperationHandle(
                metadata(
                    request.getSessionHandle(),
                    TOperationType.GET_TABLES,
                    rows ->
                        rows.tables(
                            request.getSchemaName(),
                            request.getTableName(),
                            request.getTableTypes()))));
  }

  @Override
  public TGetTableTypesResp GetTableTypes(TGetTableTypesReq request) {
    return answer(
        new TGetTableTypesResp(),
        TGetTableTypesResp::setStatus,
        r ->
            r.setOperationHandle(
                metadata(
                    request.getSessionHandle(),
                    TOperationType.GET_TABLE_TYPES,
                    CatalogRows::tableTypes)));
  }

  @Override
  public TGetColumnsResp GetColumns(TGetColumnsReq request) {
    return answer(
        new TGetColumnsResp(),
        TGetColumnsResp::setStatus,
        r ->
            r.setOperationHandle(
                metadata(
                    request.getSessionHandle(),
                    TOperationType.GET_COLUMNS,
                    rows ->
                        rows.columns(
                            request.getSchemaName(),
                            request.getTableName(),
                            request.getColumnName()))));
  }

  @Override
  public TGetFunctionsResp GetFunctions(TGetFunctionsReq request) {
    return answer(
        new TGetFunctionsResp(),
        TGetFunctionsResp::setStatus,
        r ->
            r.setOperationHandle(
                metadata(
                    request.getSessionHandle(),
                    TOperationType.GET_FUNCTIONS,
                    rows -> rows.functions(request.getFunctionName()))));
  }

  @Override
  public TGetPrimaryKeysResp GetPrimaryKeys(TGetPrimaryKeysReq request) {
    return answer(
        new TGetPrimaryKeysResp(),
        TGetPrimaryKeysResp::setStatus,
        r ->
            r.setOperationHandle(
                metadata(
                    request.getSessionHandle(), TOperationType.UNKNOWN, CatalogRows::primaryKeys)));
  }

  @Override
  public TGetCrossReferenceResp GetCrossReference(TGetCrossReferenceReq request) {
    return answer(
        new TGetCrossReferenceResp(),
        TGetCrossReferenceResp::setStatus,
        r ->
            r.setOperationHandle(
                metadata(
                    request.getSessionHandle(),
                    TOperationType.UNKNOWN,
                    CatalogRows::crossReference)));
  }

  @Override
  public TGetQueryIdResp GetQueryId(TGetQueryIdReq request) {
    return new TGetQueryIdResp(
        Sessions.id(request.getOperationHandle().getOperationId()).toString());
  }

  @Override
  public TSetClientInfoResp SetClientInfo(TSetClientInfoReq request) {
    return answer(new TSetClientInfoResp(), TSetClientInfoResp::setStatus, r -> {});
  }

  @Override
  public TGetDelegationTokenResp GetDelegationToken(TGetDelegationTokenReq request) {
    return answer(
        new TGetDelegationTokenResp(), TGetDelegationTokenResp::setStatus, CliService::refuse);
  }

  @Override
  public TCancelDelegationTokenResp CancelDelegationToken(TCancelDelegationTokenReq request) {
    return answer(
        new TCancelDelegationTokenResp(),
        TCancelDelegationTokenResp::setStatus,
        CliService::refuse);
  }

  @Override
  public TRenewDelegationTokenResp RenewDelegationToken(TRenewDelegationTokenReq request) {
    return answer(
        new TRenewDelegationTokenResp(), TRenewDelegationTokenResp::setStatus, CliService::refuse);
  }

  @Override
  public TUploadDataResp UploadData(TUploadDataReq request) {
    return answer(new TUploadDataResp(), TUploadDataResp::setStatus, CliService::refuse);
  }

  @Override
  public TDownloadDataResp DownloadData(TDownloadDataReq request) {
    return answer(new TDownloadDataResp(), TDownloadDataResp::setStatus, CliService::refuse);
  }

  private static void refuse(Object response) {
    throw new ServerException(ServerException.NOT_SUPPORTED, "The server does not do this");
  }

  private TOperationHandle metadata(
      TSessionHandle session, TOperationType type, Function<CatalogRows, Rows> rows) {
    ClientSession found = sessions.find(session);
    Operation operation = found.metadata(type.name(), () -> rows.apply(catalog));
    operation.run();
    operation.error().ifPresent(problem -> fail(found, operation, problem));
    return handle(operation, type);
  }

  private static TOperationHandle handle(Operation operation, TOperationType type) {
    return new TOperationHandle(Sessions.handle(operation.id()), type, true);
  }

  private static <R> R answer(R response, BiConsumer<R, TStatus> status, Consumer<R> fill) {
    try {
      fill.accept(response);
      status.accept(response, SUCCESS);
    } catch (RuntimeException problem) {
      status.accept(response, ServerException.of(problem).status());
    }
    return response;
  }
}
