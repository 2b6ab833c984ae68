using System.Security.Cryptography;
using System.Text;

namespace Pedagogy6P.Formats.Imports.Persons;

/// <summary>
/// What stands for people in a programme folder: the ids of the source as they are, or their HMAC-SHA256 under a key, so that who does not
/// have the key cannot tell whose they are and who has it finds the same learner in every import. Names, e-mail and network addresses go
/// no further than the reader. Immutable and thread-safe.
/// </summary>
public sealed class PersonKeys
{
    /// <summary>Fewest bytes of a key.</summary>
    public const int ShortestKey = 16;

    private const int KeptBytes = 16;

    private readonly byte[]? _key;

    private PersonKeys(byte[]? key) => _key = key;

    /// <summary>Ids as the source has them. People known by their e-mail only cannot be told apart so and are left out.</summary>
    public static PersonKeys Plain { get; } = new(null);

    /// <summary>Ids hashed, those of people known by their e-mail only, too.</summary>
    public bool AreHashed => _key is not null;

    /// <summary>Ids hashed under a key.</summary>
    /// <param name="key">The key, at least <see cref="ShortestKey"/> bytes; it is copied.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static PersonKeys Hashed(ReadOnlySpan<byte> key) => key.Length >= ShortestKey
        ? new(key.ToArray())
        : throw new ArgumentException($"A key has at least {ShortestKey} bytes.", nameof(key));

    /// <summary>What stands for a person.</summary>
    /// <param name="kind">What kind of id it is, for instance <c>user</c> or <c>e-mail</c>: kinds never meet.</param>
    /// <param name="id">The id of that kind.</param>
    /// <returns>The id as it is, or the first 128 bits of HMAC-SHA256(key, kind ‖ U+001F ‖ id) in 32 hexadecimal digits.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string Of(string kind, string id)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(id);
        return _key is null
            ? id : Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{kind}\u001F{id}"))[..KeptBytes]);
    }
}
