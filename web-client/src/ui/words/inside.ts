import { en } from "./en";
import { learnEnglish } from "./say";

// What is said in English inside a room comes with the room, as its code does.
learnEnglish(en);
