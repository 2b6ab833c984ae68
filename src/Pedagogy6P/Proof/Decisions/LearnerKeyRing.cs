using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>
/// The keys of a host, which turn ids of learners into pseudonyms: HMAC-SHA-256 (RFC 2104) of the id in UTF-8. Who has no key can neither
/// tell a learner from a pseudonym nor find their decisions. New decisions use the last key of the ring; the older ones stay in it for as
/// long as decisions made with them are kept, so that a learner can still be found and erased. Immutable and thread-safe; the host keeps
/// the keys.
/// </summary>
public sealed class LearnerKeyRing
{
    /// <summary>Bytes of a key at least.</summary>
    public const int LeastBytes = 16;

    private readonly ImmutableArray<(string Id, byte[] Key)> _keys;

    /// <summary>Makes a ring.</summary>
    /// <param name="keys">The keys by their ids, oldest first; the last one is in use. Keys are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> or a part of it is null.</exception>
    /// <exception cref="InputRefusedException">
    /// There are none, an id is empty, longer than 100 characters or there twice, or a key is shorter than 16 bytes; all are reported.
    /// </exception>
    public LearnerKeyRing(params IEnumerable<(string Id, byte[] Key)> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        _keys = [.. keys.Select(key => (key.Id, (byte[])key.Key.Clone()))];
        var violations = new ViolationCollector();
        if (_keys.IsEmpty)
        {
            violations.Add("keys", null, null, null, "at least one key");
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string id, byte[] key) in _keys)
        {
            if (id.Length is 0 or > DecisionRules.LongestName || !ids.Add(id))
            {
                violations.Add("keys", null, "id", id, "an id of 1 to 100 characters, each once");
            }

            if (key.Length < LeastBytes)
            {
                violations.Add(new Violation("keys", null, "key", null, "16 bytes or more") { Id = id });
            }
        }

        violations.ThrowIfAny();
    }

    /// <summary>The ids of the keys, oldest first.</summary>
    public ImmutableArray<string> Ids => [.. _keys.Select(key => key.Id)];

    /// <summary>The pseudonym of a learner in new decisions.</summary>
    /// <param name="learnerId">Id of the learner.</param>
    /// <exception cref="ArgumentException"><paramref name="learnerId"/> is null or empty.</exception>
    public LearnerPseudonym Of(string learnerId) => Of(_keys[^1], learnerId);

    /// <summary>The pseudonyms of a learner under every key, oldest first: what has to be erased.</summary>
    /// <param name="learnerId">Id of the learner.</param>
    /// <exception cref="ArgumentException"><paramref name="learnerId"/> is null or empty.</exception>
    public ImmutableArray<LearnerPseudonym> AllOf(string learnerId) => [.. _keys.Select(key => Of(key, learnerId))];

    /// <summary>
    /// An id for a decision: a UUID of version 8 (RFC 9562) that begins with the time, so that logs grow at their end, and goes on with
    /// 74 bits of an HMAC of the learner, the time and the seed, which tell nobody without the key who it is about. The same arguments
    /// give the same id.
    /// </summary>
    /// <param name="learnerId">Id of the learner.</param>
    /// <param name="time">When the list was served, to the millisecond; from 1970 on.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <exception cref="ArgumentException"><paramref name="learnerId"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is before 1970.</exception>
    public string DecisionId(string learnerId, DateTimeOffset time, long seed)
    {
        ArgumentException.ThrowIfNullOrEmpty(learnerId);
        long milliseconds = time.ToUnixTimeMilliseconds();
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds, nameof(time));

        // The length of the id first: no two arguments give the same message.
        byte[] id = Encoding.UTF8.GetBytes(learnerId), message = new byte[20 + id.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, id.Length);
        id.CopyTo(message.AsSpan(4));
        BinaryPrimitives.WriteInt64BigEndian(message.AsSpan(4 + id.Length), milliseconds);
        BinaryPrimitives.WriteInt64BigEndian(message.AsSpan(12 + id.Length), seed);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes], uuid = stackalloc byte[16];
        HMACSHA256.HashData(_keys[^1].Key, message, hash);
        BinaryPrimitives.WriteInt64BigEndian(uuid, milliseconds << 16);
        hash[..10].CopyTo(uuid[6..]);
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return new Guid(uuid, bigEndian: true).ToString("D");
    }

    private static LearnerPseudonym Of((string Id, byte[] Key) key, string learnerId)
    {
        ArgumentException.ThrowIfNullOrEmpty(learnerId);
        return new LearnerPseudonym(
            key.Id, Convert.ToHexStringLower(HMACSHA256.HashData(key.Key, Encoding.UTF8.GetBytes(learnerId))));
    }
}
