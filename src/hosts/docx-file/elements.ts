/** Elements that show nothing by themselves, properties (`…Pr`) and ends of ranges besides. */
export const SILENT = new Set(
  (
    "proofErr lastRenderedPageBreak bookmarkEnd permStart permEnd commentReference annotationRef footnoteReference " +
    "endnoteReference footnoteRef endnoteRef separator continuationSeparator softHyphen tblGrid fldData pgNum background " +
    "fieldMapData dataBinding"
  ).split(" "),
);
export const SILENT_ENDING = /(?:Pr|PrEx|Range(?:Start|End))$/;
/** What Word writes into a content control that nobody filled in. */
export const PROMPT =
  /^\s*(?:单击|点击|点按|单击或点击|单击或点按|点击或点按)此处|^\s*选择一项|^\s*(?:Click|Tap|Click or tap) (?:here|to enter)|^\s*Choose an item/i;
export const NAMED: Readonly<Record<string, string>> = {
  altChunk: "嵌入的其他文件",
  subDoc: "嵌入的其他文件",
  contentPart: "墨迹",
  control: "控件",
};

/** What holds text and shows nothing itself. */
export const WRAPPERS = new Set(
  "body ins moveTo hyperlink smartTag customXml sdtContent dir bdo ruby rubyBase Choice Fallback".split(" "),
);
export const GRAPHICS: Readonly<Record<string, string>> = {
  blip: "图片",
  imagedata: "图片",
  chart: "图表",
  relIds: "SmartArt 图示",
  contentPart: "墨迹",
};
