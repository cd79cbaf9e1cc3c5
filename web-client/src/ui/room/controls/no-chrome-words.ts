/** Stands for media-chrome's own English, which says of each of its texts that it is itself. */
export const En = {};
