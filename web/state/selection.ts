/** What is selected: nodes in the order in which they were chosen, or one edge. */
export interface Selecting {
  selectedNodes: readonly string[];
  selectedEdge: string | null;
}

export const UNSELECTED: Selecting = { selectedNodes: [], selectedEdge: null };

/** The node that details are about, where exactly one is selected. */
export const theNode = ({ selectedNodes }: Selecting): string | null =>
  selectedNodes.length === 1 ? (selectedNodes[0] as string) : null;
