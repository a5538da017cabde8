import type { SessionTools } from "../app/session";
import { ChoiceStore } from "../app/session/choices";
import { browserChoices } from "./browser-choices";

/** What a session needs of a browser. */
export function sessionTools(): SessionTools {
  return {
    choices: new ChoiceStore(browserChoices),
    renderer: () => import(/* webpackChunkName: "report-sheet" */ "../render/report-sheet"),
    wordRenderer: () => import(/* webpackChunkName: "render-word" */ "../render/word"),
    openWord: async (bytes) => {
      const { WordControls } = await import(/* webpackChunkName: "word-in" */ "../hosts/docx-file");
      return WordControls.open(bytes);
    },
    readOther: async (chosen) => {
      const { readOther } = await import(/* webpackChunkName: "other-file" */ "./word/read-other");
      return readOther(chosen);
    },
    pause: nextTask,
    after: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    clock: () => performance.now(),
    log: (cause) => console.error(cause),
  };
}

/** A message comes as soon as the window has drawn and listened; nested timers would wait 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
