import { CONTENT_TYPES } from "../opc/content-types";
import { Package } from "../opc/package";
import { EMPTY_SHARED_STRINGS } from "./shared-strings";
import { MINIMAL_STYLES } from "./styles";
import { RELATIONSHIP_TYPES } from "./workbook-part";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook package without sheets: the least that every spreadsheet program takes once a sheet is in it. */
export function newPackage(): Package {
  const pack = Package.empty();
  const parts: Readonly<Record<string, string>> = {
    [CONTENT_TYPES]:
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_ML}.sharedStrings+xml"/>` +
      "</Types>",
    "_rels/.rels":
      `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIP_TYPES}/officeDocument" Target="xl/workbook.xml"/>` +
      "</Relationships>",
    "xl/workbook.xml":
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `xmlns:r="${RELATIONSHIP_TYPES}">` +
      "<bookViews><workbookView/></bookViews><sheets></sheets></workbook>",
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIP_TYPES}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId2" Type="${RELATIONSHIP_TYPES}/sharedStrings" Target="sharedStrings.xml"/>` +
      "</Relationships>",
  };
  for (const [name, xml] of Object.entries(parts)) pack.setText(name, HEAD + xml);
  pack.setText("xl/styles.xml", MINIMAL_STYLES);
  pack.setText("xl/sharedStrings.xml", EMPTY_SHARED_STRINGS);
  return pack;
}
