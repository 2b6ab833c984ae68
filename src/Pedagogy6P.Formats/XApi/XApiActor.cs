namespace Pedagogy6P.Formats.XApi;

/// <summary>Who did it. An immutable value. Names and mail addresses are not kept.</summary>
/// <param name="Kind">What the actor is known by.</param>
/// <param name="Id">The account's name, the SHA-1 sum of the address in lower-case hexadecimal, or the OpenID.</param>
/// <param name="HomePage">The page that an account stands on; empty for other kinds.</param>
public sealed record XApiActor(XApiActorKind Kind, string Id, string HomePage = "");
