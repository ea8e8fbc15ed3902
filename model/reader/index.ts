export { findSources, type OnePiece, readOnePiece } from "./read-one-piece.js";
