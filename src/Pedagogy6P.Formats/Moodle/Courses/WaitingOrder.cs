namespace Pedagogy6P.Formats.Moodle.Courses;

/// <summary>Puts things in an order in which each comes behind those it waits for, else as they were. Stateless; linear time.</summary>
internal static class WaitingOrder
{
    /// <summary>Puts things in order.</summary>
    /// <param name="things">The things; each once.</param>
    /// <param name="waits">What each waits for, always in the same order; what is not among the things comes in, too.</param>
    /// <param name="circle">Told what would wait for which that waits for it, if through others; that counts for nothing.</param>
    public static List<T> Of<T>(IEnumerable<T> things, Func<T, IEnumerable<T>> waits, Action<T, T>? circle = null)
        where T : notnull
    {
        var order = new List<T>();

        // False while a thing waits, true once it stands in the order.
        var stands = new Dictionary<T, bool>();
        var open = new Stack<(T Thing, IEnumerator<T> Left)>();
        foreach (T thing in things)
        {
            Enter(thing);
            while (open.TryPeek(out (T Thing, IEnumerator<T> Left) top))
            {
                if (!top.Left.MoveNext())
                {
                    open.Pop();
                    stands[top.Thing] = true;
                    order.Add(top.Thing);
                }
                else if (stands.TryGetValue(top.Left.Current, out bool done) && !done)
                {
                    circle?.Invoke(top.Thing, top.Left.Current);
                }
                else
                {
                    Enter(top.Left.Current);
                }
            }
        }

        return order;

        void Enter(T thing)
        {
            if (stands.TryAdd(thing, false))
            {
                open.Push((thing, waits(thing).GetEnumerator()));
            }
        }
    }
}
