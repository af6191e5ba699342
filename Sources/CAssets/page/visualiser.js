"use strict";
// The page's script. It is several small files that are read one after another, in the order given in `CAssets.c`.
// Each file is one block and leaves what others need in this one name.
globalThis.Visualiser = {};
