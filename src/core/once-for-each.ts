/**
 * A function that works out its answer once for each object it is given, and then gives the same again: for what is asked
 * by many rules of what never changes, such as a form that was read. Forgets an answer with its object.
 *
 * The answer is kept on the object, where no copy, comparison or message sees it. A `WeakMap` that outlives its keys holds on
 * to every answer until the next full collection of garbage, and many workbooks are checked between two of those.
 */
export function onceForEach<Of extends object, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  const kept = Symbol("answer");
  return (of) => {
    const before = (of as { readonly [kept]?: { readonly answer: Answer } })[kept];
    if (before) return before.answer;
    const answer = work(of);
    // Where the object is frozen nothing is kept, and the answer is worked out anew.
    Reflect.defineProperty(of, kept, { value: { answer } });
    return answer;
  };
}
