namespace Pedagogy6P.Formats.XApi;

/// <summary>What an actor is known by (xAPI 1.0.3, Data, section 2.4.2.3, inverse functional identifiers).</summary>
public enum XApiActorKind
{
    /// <summary>An account: a home page and a name on it.</summary>
    Account,

    /// <summary>The SHA-1 sum of a mail address, as the statement gives it.</summary>
    MboxSha1Sum,

    /// <summary>A mail address; only its SHA-1 sum is kept, which a dictionary of addresses can undo: hash it with a key.</summary>
    Mbox,

    /// <summary>An OpenID.</summary>
    OpenId,
}
