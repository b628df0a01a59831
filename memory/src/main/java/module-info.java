/** Off-heap memory for Scheme and for numbers: the word, the layouts, the heap and its collector, pools. */
module dev.lamina.memory {
    // One class may reach memory through sun.misc.Unsafe, when told to.
    requires static jdk.unsupported;

    exports dev.lamina.memory;
    exports dev.lamina.memory.heap;
    exports dev.lamina.memory.pool;
    exports dev.lamina.memory.text;
    exports dev.lamina.memory.value;
}
