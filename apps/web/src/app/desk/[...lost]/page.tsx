import { notFound } from 'next/navigation';

/** Whatever is not a room of the newsroom: said inside its frame, from which one goes on. */
export default function NowhereInTheNewsroom(): never {
  notFound();
}
