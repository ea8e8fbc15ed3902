import { addCopyButtons } from "./copy-buttons.js";
import { enableSearch } from "./search-dialog.js";
import { enableTabs } from "./tabs.js";

// The script of every page. Pages are complete without it, but for the search.
addCopyButtons();
enableTabs();
enableSearch();
// Where there are many pages, that of this one may stand far down.
document.querySelector("#menu [aria-current]")?.scrollIntoView({ block: "nearest" });
