using System.Reflection;

namespace Pedagogy6P.Tests.House;

/// <summary>Finds rooms next to each other in the same room that know each other in a circle, from signatures and code.</summary>
internal static class RoomCircles
{
    /// <summary>What makes circles in an assembly, one line for each type that knows another: empty where there are none.</summary>
    public static IReadOnlyList<string> In(Assembly assembly)
    {
        string root = assembly.GetName().Name!;
        var uses =
            from type in assembly.GetTypes()
            where IsWritten(type, root)
            from used in Dependencies.Of(type)
            where used.Assembly == assembly && IsWritten(used, root)
            let rooms = Apart(type.Namespace!, used.Namespace!)
            where rooms is not null
            select (From: rooms.Value.From, To: rooms.Value.To, Words: $"{type.FullName} knows {used.FullName}");
        var all = uses.Distinct().ToArray();
        ILookup<string, string> known = all.ToLookup(use => use.From, use => use.To, StringComparer.Ordinal);
        return [.. all.Where(use => Reaches(known, use.To, use.From)).Select(use => use.Words).Order(StringComparer.Ordinal)];
    }

    // The rooms in which two namespaces part; null where one lies in the other.
    private static (string From, string To)? Apart(string one, string other)
    {
        string[] first = one.Split('.');
        string[] second = other.Split('.');
        int at = first.Zip(second).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
        return at == first.Length || at == second.Length
            ? null
            : (string.Join('.', first[..(at + 1)]), string.Join('.', second[..(at + 1)]));
    }

    private static bool Reaches(ILookup<string, string> known, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out string? room))
        {
            if (string.Equals(room, to, StringComparison.Ordinal))
            {
                return true;
            }

            foreach (string further in known[room].Where(seen.Add))
            {
                next.Enqueue(further);
            }
        }

        return false;
    }

    private static bool IsWritten(Type type, string root) =>
        type.Namespace?.StartsWith(root, StringComparison.Ordinal) == true;
}
