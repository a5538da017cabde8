import { useEffect, useState } from "react";
import type { WorkbookView } from "../../app/workbook-view";
import { searchSteps, type Found } from "./search";

/** The longest that looking for words may hold up the page at a time, in milliseconds. */
const LONGEST_SLICE = 12;

interface Finished {
  readonly view: WorkbookView;
  readonly words: string;
  readonly found: Found;
}

/** Looks for words whenever they or the workbook change; `undefined` until all was looked through. */
export function useSearch(view: WorkbookView, words: string): Found | undefined {
  const [finished, setFinished] = useState<Finished>();
  useEffect(() => {
    const steps = searchSteps(view, words);
    let timer: ReturnType<typeof setTimeout>;
    const work = (): void => {
      const until = performance.now() + LONGEST_SLICE;
      do {
        const step = steps.next();
        if (!step.done) continue;
        setFinished({ view, words, found: step.value });
        return;
      } while (performance.now() < until);
      timer = setTimeout(work);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [view, words]);
  return finished?.view === view && finished.words === words ? finished.found : undefined;
}
