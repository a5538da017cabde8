/**
 * The nodes reachable from `roots`, each after those it depends on. Nodes that depend on each other come together as
 * one component; all others alone. (Tarjan's algorithm with a stack of its own, so that chains may be of any length.)
 */
export function* componentsInOrder<Node>(
  roots: Iterable<Node>,
  dependenciesOf: (node: Node) => Iterable<Node>,
): Generator<readonly Node[]> {
  const entered = new Map<Node, number>();
  /** The earliest node on the path that a node can get back to. */
  const earliest = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const path: { readonly node: Node; readonly left: Iterator<Node> }[] = [];

  const enter = (node: Node): void => {
    earliest.set(node, entered.size);
    entered.set(node, entered.size);
    open.push(node);
    isOpen.add(node);
    path.push({ node, left: dependenciesOf(node)[Symbol.iterator]() });
  };
  const lower = (node: Node, to: number): void => {
    earliest.set(node, Math.min(earliest.get(node)!, to));
  };
  const close = (node: Node): Node[] => {
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    return component;
  };

  for (const root of roots) {
    if (entered.has(root)) continue;
    enter(root);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.left.next();
      if (next.done !== true) {
        const before = entered.get(next.value);
        if (before === undefined) enter(next.value);
        else if (isOpen.has(next.value)) lower(step.node, before);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, earliest.get(step.node)!);
      if (earliest.get(step.node) === entered.get(step.node)) yield close(step.node);
    }
  }
}
