/* global window */
/*
 * Stands in the page itself, before its program, in the JavaScript of 2009: a browser that cannot run the program says which one to use, and
 * a program that did not arrive whole leaves nobody before 「正在打开」.
 */
(function (window) {
  var document = window.document;
  var html = document.documentElement;

  function isOld() {
    try {
      // What texts are read by; older browsers do not even take the pattern.
      new RegExp("(?<=a)b");
    } catch (refusal) {
      return Boolean(refusal);
    }
    return !(
      [].at &&
      Object.hasOwn &&
      "".replaceAll &&
      window.ResizeObserver &&
      window.HTMLDialogElement &&
      window.HTMLDialogElement.prototype.showModal
    );
  }

  function say(lines) {
    var root = document.getElementById("root");
    // Once the program runs it tells of its own troubles.
    if (!root || !root.querySelector(".skeleton")) return;
    while (root.firstChild) root.removeChild(root.firstChild);
    var box = document.createElement("div");
    box.className = "skeleton";
    box.setAttribute("role", "alert");
    for (var index = 0; index < lines.length; index++) {
      var line = document.createElement("p");
      line.appendChild(document.createTextNode(lines[index]));
      box.appendChild(line);
    }
    root.appendChild(box);
  }

  if (isOld()) {
    html.setAttribute("data-too-old", "");
    say([
      "这个浏览器太旧，打不开绩核工作台。",
      "请用 Edge、Chrome 93 以上（2021 年 9 月以后）、Firefox 98 以上、Safari 16.4 以上打开本页；360、QQ 等浏览器请升级，并切换到“极速模式”。",
      "也可以在 Excel 2021 以后的版本里用加载项。",
    ]);
    return;
  }
  window.addEventListener(
    "error",
    function () {
      say([
        "绩核工作台没有打开：程序没有读全，或运行出错。",
        "请刷新页面。仍不行的，请确认 workbench 文件夹与 workbench.html 放在一起，或改用双击即开的单个文件 工作台.html。",
      ]);
    },
    // Of a file that does not come only who listens on the way hears.
    true,
  );
})(window);
