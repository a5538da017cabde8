/** How the page of a batch looks, on screen and printed. */
export const BATCH_PAGE_STYLE = `
:root{color-scheme:light;--ink:#1f1f1f;--faint:#5c5c5c;--line:#d9d9d9}
body{margin:0;font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--ink);background:#fff}
header{padding:16px 24px;border-bottom:1px solid var(--line)}h1{font-size:20px;margin:0}header p{margin:0;color:var(--faint)}
main{padding:16px 24px}h2{font-size:16px;margin:24px 0 8px}
.cards{display:flex;flex-wrap:wrap;gap:8px 32px;margin:0 0 12px}.cards dd{margin:0;font-size:22px;font-weight:700}.cards dt{color:var(--faint)}.cards div{display:flex;flex-direction:column}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top;font-weight:400}
thead th{background:#f3f3f3;position:sticky;top:0}thead button{all:unset;cursor:pointer;font-weight:600}thead button:focus-visible{outline:2px solid #0f6cbd}
tbody th{font-weight:600}.figure{text-align:right;white-space:nowrap}
.v0,.v1,.v2{padding:1px 8px;border-radius:4px;white-space:nowrap}.v0{background:#fde7e9;color:#8e1018}.v1{background:#fff4ce;color:#5f4700}.v2{background:#dff6dd;color:#0b5a0b}
ol{margin:4px 0;padding-left:24px;max-width:70ch}summary{cursor:pointer;white-space:nowrap}input{font:inherit;padding:4px 8px;width:22em;max-width:100%}
.bars{width:auto}.bars caption{text-align:left;color:var(--faint)}.bar{display:inline-block;height:10px;background:#0e7a6d;margin-right:8px}
@media print{input,label{display:none}details:not([open])>*{display:block}}`;

/** Sorts by a column, and finds words. */
export const BATCH_PAGE_SCRIPT = `
for(const table of document.querySelectorAll("section table"))table.querySelectorAll("thead button").forEach((button,column)=>{
  button.addEventListener("click",()=>{
    const body=table.tBodies[0],head=button.parentElement,up=head.getAttribute("aria-sort")!=="ascending";
    for(const other of table.querySelectorAll("thead th"))other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort",up?"ascending":"descending");
    const of=(row)=>row.cells[column].textContent.trim(),figure=(words)=>words===""?-Infinity:parseFloat(words);
    const rows=[...body.rows],plain=rows.every((row)=>/^(?:-?[\\d.]+%?|)$/.test(of(row)));
    rows.sort((a,b)=>(plain?figure(of(a))-figure(of(b)):of(a).localeCompare(of(b),"zh"))*(up?1:-1));
    body.append(...rows);
  });
});
const find=document.getElementById("find"),shown=document.getElementById("shown"),rows=[...document.querySelectorAll("#units tbody tr")];
find.addEventListener("input",()=>{
  const words=find.value.trim();let count=0;
  for(const row of rows){const fits=words===""||row.textContent.includes(words)||[...row.querySelectorAll("[data-rule]")].some((one)=>one.dataset.rule===words);row.hidden=!fits;if(fits)count++}
  shown.textContent=words===""?"":"找到 "+count+" 个单位";
});`;
