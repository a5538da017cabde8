import { openPane } from "/work/main/test/excel-host";
test("x", async () => {
  const s = await openPane({ dist: `/work/main/test/excel-host/fixtures`, page: "probe.html", workbook: [{name:"表1",columnWidths:[],rowHeights:{},cells:[{row:0,column:0,value:1},{row:0,column:1,formula:"A1*2"}],merges:[]}] });
  const orig = s.host.pane.answer.bind(s.host.pane);
  (s.host.pane as any).answer = async (t: string) => { const a = await orig(t); if (!t.includes("notifyHost")) console.log(t.slice(0,1500), "\n=>", a.join("\n").slice(0,600)); return a; };
  try {
  console.log(await s.frame.evaluate(`new Promise(r => { Office.context.document.settings.set("jihe", "{}"); Office.context.document.settings.saveAsync(x => r(x.status)); setTimeout(() => r('timeout'), 5000) })`));
  console.log(s.host.settings);
  console.log(await s.frame.evaluate(`Excel.run(async c => { c.workbook.worksheets.onChanged.add(async e => { (window.seen ??= []).push(e) }); await c.sync(); })`));
  await s.host.user.type("表1", "A1", 7);
  await new Promise(r => setTimeout(r, 300));
  console.log(await s.frame.evaluate(`window.seen`));
  } finally { console.log(s.host.violations.take()); await s.close(); }
});
