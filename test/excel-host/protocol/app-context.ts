import type { Json, JsonObject } from "./json";
import type { ApiSets } from "./members";

/** The newest ExcelApi of the npm library. */
export const NEWEST_EXCEL_API = "1.15";

/** The requirement sets of an Excel with this ExcelApi, as `isSetSupported` reads them. */
export function requirementSets(excelApi: string, more: ApiSets = {}): ApiSets {
  return {
    ExcelApi: excelApi,
    AddinCommands: "1.1",
    CompressedFile: "1.1",
    DelayForCellEdit: "1.1",
    DialogApi: "1.1",
    DocumentEvents: "1.1",
    Settings: "1.1",
    TextBindings: "1.1",
    TextCoercion: "1.1",
    ...more,
  };
}

/** Who and what the library is told it runs in. */
interface AppContext {
  readonly controlId: string;
  /** Language of the user interface and of the data, `zh-CN`. */
  readonly locale: string;
  readonly documentUrl: string;
  readonly sets: ApiSets;
  /** The settings the file carries for this add-in, each as JSON text. */
  readonly settings: ReadonlyMap<string, Json>;
  readonly readOnly: boolean;
}

/** The answer to the library's first question. */
export function appContextData(context: AppContext): JsonObject {
  const EXCEL_ON_THE_WEB = 16;
  return {
    _id: context.controlId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: context.locale,
    _dataLocale: context.locale,
    _docUrl: context.documentUrl,
    _clientMode: context.readOnly ? 0 : 1,
    _settings: [...context.settings].map(([key, value]) => [key, JSON.stringify(value)]),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000001",
    _appInstanceId: "emulated-excel",
    _requirementMatrix: JSON.stringify(context.sets),
    _hostFullVersion: "16.0.17531.41000",
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
