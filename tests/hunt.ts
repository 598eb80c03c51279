/** How many a generator makes: few in `npm test`, many in `npm run hunt`. */
export const hunted = (few: number, many: number): number => (process.env.GROUNDTRUTH_HUNT ? many : few);
