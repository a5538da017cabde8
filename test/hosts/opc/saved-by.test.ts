import { strToU8, zipSync } from "fflate";
import { Package } from "../../../src/hosts/opc/package";
import { savedBy } from "../../../src/hosts/opc/saved-by";

const withProperties = (xml?: string) =>
  Package.open(
    zipSync({
      "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      ...(xml === undefined ? {} : { "docProps/core.xml": strToU8(xml) }),
    }),
  );

const core = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b">${content}</cp:coreProperties>`;

test.each([
  [
    "both, each once",
    core("<dc:creator>王 &amp; 李</dc:creator><cp:lastModifiedBy>张</cp:lastModifiedBy>"),
    ["王 & 李", "张"],
  ],
  ["one person", core("<dc:creator>王</dc:creator><cp:lastModifiedBy>王</cp:lastModifiedBy>"), ["王"]],
  ["none", core("<dc:title>表</dc:title><dc:creator/>"), []],
  ["broken properties", "<cp:coreProperties><dc:creator>王", []],
  ["no properties", undefined, []],
])("%s", (_, xml, names) => {
  expect(savedBy(withProperties(xml))).toEqual(names);
});
