using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>A further term as the definitions have it.</summary>
/// <param name="Weight">Its weight, divided by nothing.</param>
/// <param name="Value">Its value for a learner, a module and its chosen session.</param>
internal sealed record OracleTerm(double Weight, Func<Learner, Module, Session?, double> Value);
