/* global window */
/*
 * Stands in the page itself, before everything else, in the JavaScript of 2009: volume editions of Excel 2016 and 2019
 * show panes in Internet Explorer's engine, some others in the first Edge's. The pane runs in neither, and without a
 * word the user would see an empty one.
 */
(function (window) {
  var document = window.document;
  var agent = window.navigator.userAgent;
  if (!/Trident\/|MSIE |Edge\/\d/.test(agent)) return;

  function paragraph(text) {
    var element = document.createElement("p");
    element.appendChild(document.createTextNode(text));
    element.style.margin = "0 0 12px";
    return element;
  }

  function say() {
    var body = document.body;
    while (body.firstChild) body.removeChild(body.firstChild);
    var box = document.createElement("div");
    box.setAttribute("role", "alert");
    box.style.cssText = 'margin:24px;font:16px/1.6 "Microsoft YaHei","Segoe UI",sans-serif';
    box.appendChild(paragraph("本机 Excel 使用旧内核，请用网页版工具打开此文件。"));
    box.appendChild(
      paragraph("网页版工具用 Edge、Chrome 等浏览器打开，文件不会上传；地址请向单位的信息管理人员索取。"),
    );
    box.appendChild(paragraph("也可以改用 Excel 2021 或更新版本。"));
    body.appendChild(box);
  }

  // The pane's own scripts fail to even parse here, so nothing overwrites what is said.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", say);
  else say();
})(window);
