import { changedPart } from "./changed-part";

const CONTROL = /<w:sdt><w:sdtPr>(.*?)<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs;

/**
 * A Word file as LibreOffice 7.4 saves one of ours: tags are gone, of figures the names too; a control for plain text stands there three
 * times, in the second of them its text twice. Bookmarks stay.
 */
export function asLibreOfficeSaves(docx: Uint8Array): Uint8Array {
  return changedPart(docx, "word/document.xml", (xml) =>
    xml.replace(CONTROL, (_, properties: string, content: string) => {
      if (!properties.includes("<w:text/>")) return controlXml("", content);
      const kept = properties.replace(/<w:(?:tag [^>]*|showingPlcHdr)\/>/g, "");
      const twice = content.replace(/<w:t[ >].*?<\/w:t>/s, "$&$&");
      return [content, twice, content].map((one) => controlXml(kept, one)).join("");
    }),
  );
}

function controlXml(properties: string, content: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
