using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>The filter that left no session, or the chosen session (null when self-paced) with S and T.</summary>
internal sealed record OracleSession(ReasonCode? Failure, Session? Session, double Schedule, double Travel);
