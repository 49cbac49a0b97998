/** Procedures asked for in one request at most: more than a page ever asks, few enough for one answer. */
export const largestBatch = 50;
