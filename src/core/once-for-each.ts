/**
 * A function that works out its answer once for each object it is given, and then gives the same again: for what is asked
 * by many rules of what never changes, such as a form that was read. Forgets an answer with its object.
 */
export function onceForEach<Of extends object, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  const known = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.answer;
    const answer = work(of);
    known.set(of, { answer });
    return answer;
  };
}
