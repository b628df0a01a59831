package dev.lamina.core.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strongly connected components of a small directed graph, in an order where every component comes after those it
 * has edges to. Source: Tarjan 1972; the recursion is an explicit stack, since a body may define thousands of names.
 */
final class Components {
    private static final int UNSEEN = -1;

    private final int[][] edges;
    private final int[] rank;
    private final int[] low;
    private final boolean[] open;
    private final int[] path;
    private int pathLength;
    private int nextRank;
    private final List<int[]> found = new ArrayList<>();

    private Components(int[][] edges) {
        this.edges = edges;
        this.rank = new int[edges.length];
        this.low = new int[edges.length];
        this.open = new boolean[edges.length];
        this.path = new int[edges.length];
        Arrays.fill(rank, UNSEEN);
    }

    /** @param edges for each node the nodes it needs; the members of each component are returned in ascending order */
    static List<int[]> of(int[][] edges) {
        Components components = new Components(edges);
        for (int node = 0; node < edges.length; node++) if (components.rank[node] == UNSEEN) components.explore(node);
        return components.found;
    }

    private void explore(int root) {
        int[] calls = new int[edges.length];
        int[] nextEdge = new int[edges.length];
        int depth = 0;
        calls[0] = root;
        enter(root);
        while (depth >= 0) {
            int node = calls[depth];
            if (nextEdge[depth] < edges[node].length) {
                int target = edges[node][nextEdge[depth]++];
                if (rank[target] == UNSEEN) {
                    enter(target);
                    calls[++depth] = target;
                    nextEdge[depth] = 0;
                } else if (open[target]) {
                    low[node] = Math.min(low[node], rank[target]);
                }
            } else {
                if (low[node] == rank[node]) close(node);
                depth--;
                if (depth >= 0) low[calls[depth]] = Math.min(low[calls[depth]], low[node]);
            }
        }
    }

    private void enter(int node) {
        rank[node] = low[node] = nextRank++;
        open[node] = true;
        path[pathLength++] = node;
    }

    private void close(int node) {
        int start = pathLength;
        do open[path[--start]] = false; while (path[start] != node);
        int[] component = Arrays.copyOfRange(path, start, pathLength);
        if (component.length > 1) Arrays.sort(component);
        pathLength = start;
        found.add(component);
    }
}
