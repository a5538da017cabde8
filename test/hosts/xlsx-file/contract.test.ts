import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { CONTRACT_SHEETS, describeHost } from "../contract";

describeHost("a new file", async () => XlsxFileWorkbook.create(CONTRACT_SHEETS));

describeHost("a file that was saved and opened", async () =>
  XlsxFileWorkbook.open(XlsxFileWorkbook.create(CONTRACT_SHEETS).toBytes()),
);
