# Random sets of studies, and what R's metafor makes of them: the other side of the pooling in Proof/Pooling.
#   Rscript eng/peers/metafor_pool.R FOLDER [SEED] [COUNT] [default]
# writes FOLDER/sets.csv (set,study,effect,se) and FOLDER/metafor.csv (set,method and the figures of `evidence pool`).
# Needs Debian's r-cran-metafor. Fisher scoring runs to the last digit unless "default" asks for metafor's own threshold (1e-5).
suppressMessages(library(metafor))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
seed <- if (length(arguments) > 1) as.integer(arguments[2]) else 15L
count <- if (length(arguments) > 2) as.integer(arguments[3]) else 200L
asDefault <- length(arguments) > 3 && arguments[4] == "default"
set.seed(seed)

# Few and many studies, no and large differences, standard errors alike and over four powers of ten, small and large units.
draw <- function(set) {
  k <- sample(c(2, 3, 4, 5, 6, 8, 10, 13, 20, 30, 50, 80), 1)
  unit <- 10^sample(c(0, 0, 0, -3, 2), 1)
  spread <- sample(c(0, 0.2, 0.5, 1, 2), 1)
  se <- exp(rnorm(k, log(0.2), spread))
  tau <- sample(c(0, 0, 0.05, 0.2, 1), 1)
  effect <- rnorm(k, rnorm(1), sqrt(tau^2 + se^2))
  if (set %% 50 == 0) effect <- rep(effect[1], k)
  data.frame(set = set, study = paste0("s", seq_len(k)), effect = unit * effect, se = unit * se)
}

fit <- function(own, method) {
  scale <- median(own$se)
  exact <- list(threshold = 1e-14, maxiter = 20000)
  model <- NULL
  for (step in c(1, 0.5, 0.25, 0.1)) {
    control <- if (asDefault) list(maxiter = 1000, stepadj = step) else c(exact, stepadj = step)
    model <- tryCatch(suppressWarnings(rma(own$effect / scale, sei = own$se / scale, method = method, test = "knha",
                                           control = control)), error = function(e) NULL)
    if (!is.null(model)) break
  }
  if (is.null(model)) return(NULL)
  further <- predict(model)
  data.frame(set = own$set[1], method = tolower(method), k = model$k, estimate = c(model$beta) * scale, se = model$se * scale,
             low = model$ci.lb * scale, high = model$ci.ub * scale, tau2 = c(model$tau2) * scale^2, i2 = model$I2, q = model$QE,
             predictionLow = further$pi.lb * scale, predictionHigh = further$pi.ub * scale)
}

sets <- lapply(seq_len(count), draw)
fits <- do.call(rbind, lapply(sets, function(own) rbind(fit(own, "REML"), fit(own, "DL"))))
write_exactly <- function(table, name) {
  exact <- as.data.frame(lapply(table, function(column) if (is.double(column)) sprintf("%.17g", column) else column))
  write.csv(exact, file.path(folder, name), row.names = FALSE, quote = FALSE)
}
write_exactly(do.call(rbind, sets), "sets.csv")
write_exactly(fits, "metafor.csv")
cat(nrow(fits), "fits of", 2 * count, "written by metafor", as.character(packageVersion("metafor")), "\n")
