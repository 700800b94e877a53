/** How many seats the stage of a class may have beside the teacher. */
export const SEATS = [1, 2, 3, 4]
