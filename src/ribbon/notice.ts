import { noticeLines } from "./notice-text";

/* The small window in which a ribbon command tells that it could not do its work. */
for (const line of noticeLines(window.location.search)) {
  const paragraph = document.createElement("p");
  paragraph.textContent = line;
  document.body.append(paragraph);
}
