/**
 * The page that stands for Excel: it holds the pane in a frame as Excel on the web does (same sandbox, no clipboard), and
 * carries messages between the library in there and the emulator out here.
 */
export const HOST_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>Emulated Excel</title>
<style>html, body { margin: 0; height: 100%; overflow: hidden } iframe { display: block; border: 0; width: 100%; height: 100% }</style>
</head>
<body>
<script>
"use strict";
let frame;
let paneOrigin;
window.openPane = ({ name, address }) => {
  paneOrigin = new URL(address).origin;
  frame = document.createElement("iframe");
  frame.id = "pane";
  frame.title = "task pane";
  frame.setAttribute("sandbox", "allow-scripts allow-forms allow-same-origin allow-popups allow-downloads");
  frame.name = name;
  frame.src = address;
  document.body.append(frame);
};
window.postToPane = (messages) => {
  for (const message of messages) frame.contentWindow.postMessage(message, paneOrigin);
};
window.addEventListener("message", async (event) => {
  if (!frame || event.source !== frame.contentWindow || typeof event.data !== "string") return;
  window.postToPane(await window.answerOffice(event.data));
});
</script>
</body>
</html>
`;

/** The name of the bridge function that the host's page calls. */
export const BRIDGE = "answerOffice";
