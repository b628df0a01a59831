/** A module that asks for nothing but the library. */
module example {
    requires dev.lamina.numeric;
}
