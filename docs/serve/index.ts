export { ListenError, type RunningSite, type ServeOptions, serveSite } from "./serve-site.js";
