/**
 * A function that works out its answer once for each object it is given, and then gives the same again: for what is asked
 * by many rules of what never changes, such as a form that was read. Forgets an answer with its object.
 *
 * The answer is kept on the object, where no copy, comparison or message sees it. A `WeakMap` that outlives its keys holds on
 * to every answer until the next full collection of garbage, and many workbooks are checked between two of those.
 */
export function onceForEach<Of extends object, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  // Whom an answer is for is told by identity alone.
  const question = {};
  return (of) => {
    const first = (of as { readonly [ANSWERS]?: Kept })[ANSWERS];
    for (let kept = first; kept; kept = kept.next) if (kept.question === question) return kept.answer as Answer;
    const answer = work(of);
    keep(of, question, answer);
    return answer;
  };
}

/** What was worked out of one object, question by question. */
interface Kept {
  readonly question: object;
  readonly answer: unknown;
  next: Kept | undefined;
}

/** One place for all answers: an object that is asked much stays of the same make as its like. */
const ANSWERS = Symbol("answers");

function keep(of: object, question: object, answer: unknown): void {
  const kept: Kept = { question, answer, next: undefined };
  const first = (of as { readonly [ANSWERS]?: Kept })[ANSWERS];
  if (first) {
    kept.next = first.next;
    first.next = kept;
  }
  // Where the object is frozen nothing is kept, and the answer is worked out anew.
  else Reflect.defineProperty(of, ANSWERS, { value: kept });
}
