using System.Buffers.Binary;
using System.Collections.Immutable;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>
/// The lists within a row, as bytes of fixed width that the views of <see cref="DecisionSchema"/> take apart again: numbers in big-endian
/// order, so that their hexadecimal digits are those of the number.
/// </summary>
internal static class RowBytes
{
    /// <summary>A candidate: the number of its module (its highest bit says that it keeps its position), score and probability.</summary>
    public const int Candidate = 4 + 8 + 8;

    /// <summary>An item, its contributions aside: its place among the candidates, the number of its session (0 for none), propensity.
    /// </summary>
    public const int Item = 2 + 4 + 8;

    /// <summary>A number.</summary>
    public const int Number = 8;

    private const uint Keeps = 0x8000_0000;

    public static void Write(Span<byte> to, in DecisionCandidate candidate, long module)
    {
        BinaryPrimitives.WriteUInt32BigEndian(to, (uint)module | (candidate.Keeps ? Keeps : 0));
        BinaryPrimitives.WriteDoubleBigEndian(to[4..], candidate.Score);
        BinaryPrimitives.WriteDoubleBigEndian(to[12..], candidate.Probability);
    }

    public static DecisionCandidate ReadCandidate(ReadOnlySpan<byte> from, Func<long, string> name)
    {
        uint module = BinaryPrimitives.ReadUInt32BigEndian(from);
        return new DecisionCandidate(
            name(module & ~Keeps), BinaryPrimitives.ReadDoubleBigEndian(from[4..]), BinaryPrimitives.ReadDoubleBigEndian(from[12..]),
            (module & Keeps) != 0);
    }

    public static void Write(Span<byte> to, DecisionItem item, int place, long session)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to, (ushort)place);
        BinaryPrimitives.WriteUInt32BigEndian(to[2..], (uint)session);
        BinaryPrimitives.WriteDoubleBigEndian(to[6..], item.Propensity);
        Write(to[Item..], item.Contributions.AsSpan());
    }

    public static DecisionItem ReadItem(
        ReadOnlySpan<byte> from, ImmutableArray<DecisionCandidate> candidates, Func<long, string> name)
    {
        uint session = BinaryPrimitives.ReadUInt32BigEndian(from[2..]);
        return new DecisionItem
        {
            ModuleId = candidates[CandidateOf(from)].ModuleId,
            SessionId = session == 0 ? null : name(session),
            Propensity = BinaryPrimitives.ReadDoubleBigEndian(from[6..]),
            Contributions = ReadNumbers(from[Item..]),
        };
    }

    /// <summary>The place among the candidates of an item.</summary>
    public static int CandidateOf(ReadOnlySpan<byte> item) => BinaryPrimitives.ReadUInt16BigEndian(item);

    /// <summary>The place of the item of a module among items of a width; −1 where there is none.</summary>
    public static int PlaceOf(long module, ReadOnlySpan<byte> items, ReadOnlySpan<byte> candidates, int width)
    {
        for (int at = 0; at < items.Length; at += width)
        {
            int candidate = BinaryPrimitives.ReadUInt16BigEndian(items[at..]);
            if ((BinaryPrimitives.ReadUInt32BigEndian(candidates[(candidate * Candidate)..]) & ~Keeps) == module)
            {
                return at / width;
            }
        }

        return -1;
    }

    public static void Write(Span<byte> to, ReadOnlySpan<double> numbers)
    {
        for (int place = 0; place < numbers.Length; place++)
        {
            BinaryPrimitives.WriteDoubleBigEndian(to[(place * Number)..], numbers[place]);
        }
    }

    public static ImmutableArray<double> ReadNumbers(ReadOnlySpan<byte> from)
    {
        var numbers = ImmutableArray.CreateBuilder<double>(from.Length / Number);
        for (int at = 0; at < from.Length; at += Number)
        {
            numbers.Add(BinaryPrimitives.ReadDoubleBigEndian(from[at..]));
        }

        return numbers.MoveToImmutable();
    }
}
