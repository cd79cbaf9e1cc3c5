package matinee.protocol;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/// An immutable list, made to be followed by one that has an element more: the two share their
/// elements, so that the thousandth message of a chat costs as little as the first. Safe for any
/// thread.
///
/// A list that is followed twice shares with both only while they go on with the same element, as
/// they do when an event is folded into a draft and then into the room itself.
public final class GrowingList<E> extends AbstractList<E> implements RandomAccess {
  private static final int LEAST_ROOM = 8;

  private final Store store;
  private final int from;
  private final int to;

  /// Elements that are only ever added. Some are of no list any more, others only of later ones.
  private static final class Store {
    private final Object[] elements;
    private int used;

    Store(Object[] elements, int used) {
      this.elements = elements;
      this.used = used;
    }

    /// False when there is no room, or another element is there already.
    synchronized boolean has(int at, Object element) {
      if (at < used) {
        return elements[at].equals(element);
      }
      if (at == elements.length) {
        return false;
      }
      elements[at] = element;
      used = at + 1;
      return true;
    }
  }

  private GrowingList(Store store, int from, int to) {
    this.store = store;
    this.from = from;
    this.to = to;
  }

  /// The same elements; the same list if it is such a one.
  public static <E> GrowingList<E> copyOf(Collection<? extends E> elements) {
    if (elements instanceof GrowingList<? extends E> growing) {
      @SuppressWarnings("unchecked") // nobody can put anything into it
      GrowingList<E> same = (GrowingList<E>) growing;
      return same;
    }
    Object[] copy = List.copyOf(elements).toArray();
    return new GrowingList<>(new Store(copy, copy.length), 0, copy.length);
  }

  /// The latest elements of this list with that one at the end.
  ///
  /// @param most how many it has at most; those before them are dropped
  public GrowingList<E> plus(E last, int most) {
    Objects.requireNonNull(last);
    int first = Math.max(from, to + 1 - most);
    if (store.has(to, last)) {
      return new GrowingList<>(store, first, to + 1);
    }
    int kept = to - first;
    Object[] roomier = new Object[kept + Math.max(LEAST_ROOM, kept / 4)];
    System.arraycopy(store.elements, first, roomier, 0, kept);
    roomier[kept] = last;
    return new GrowingList<>(new Store(roomier, kept + 1), 0, kept + 1);
  }

  @Override
  @SuppressWarnings("unchecked") // only elements of this list are between its ends
  public E get(int index) {
    return (E) store.elements[from + Objects.checkIndex(index, size())];
  }

  @Override
  public int size() {
    return to - from;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOfRange(store.elements, from, to);
  }
}
