//# parts
// The passes of the Fourier transform: {@link FourierPasses}. x is read and y written at the elements from..to of each of
// the groups of s; load, store and broadcast are those of the class that inserts this. Roots are broadcast where they are used:
// C2 moves that out of the loop, but makes an object of a vector that the loop finds there.
//# define fourierPasses
    static void radix2(MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        long im = n * BYTES;
        long m = n / s / 2;
        int steps = (int) ((to - from) * BYTES / STEP);
        long turns = roots.byteSize() / 2;
        long turn = turn(roots, n, s);
        for (long p = 0; p < m; p++) {
            double rootRe = getF64(roots, p * turn);
            double rootIm = getF64(roots, p * turn + turns);
            long a = (p * s + from) * BYTES;
            long b = a + m * s * BYTES;
            long out = (2 * p * s + from) * BYTES;
            long next = s * BYTES;
            for (int step = 0; step < steps; step++, a += STEP, b += STEP, out += STEP) {
                V wr = broadcast(rootRe);
                V wi = broadcast(rootIm);
                V ar = load(x, a);
                V ai = load(x, a + im);
                V br = load(x, b);
                V bi = load(x, b + im);
                store(y, out, add(ar, br));
                store(y, out + im, add(ai, bi));
                V dr = sub(ar, br);
                V di = sub(ai, bi);
                store(y, out + next, sub(mul(dr, wr), mul(di, wi)));
                store(y, out + next + im, add(mul(dr, wi), mul(di, wr)));
            }
        }
    }

    static void radix3(MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        long im = n * BYTES;
        long m = n / s / 3;
        int steps = (int) ((to - from) * BYTES / STEP);
        long turns = roots.byteSize() / 2;
        long turn = turn(roots, n, s);
        for (long p = 0; p < m; p++) {
            double root1Re = getF64(roots, p * turn);
            double root1Im = getF64(roots, p * turn + turns);
            double root2Re = getF64(roots, 2 * p * turn);
            double root2Im = getF64(roots, 2 * p * turn + turns);
            long a = (p * s + from) * BYTES;
            long part = m * s * BYTES;
            long out = (3 * p * s + from) * BYTES;
            long next = s * BYTES;
            for (int step = 0; step < steps; step++, a += STEP, out += STEP) {
                V w1r = broadcast(root1Re);
                V w1i = broadcast(root1Im);
                V w2r = broadcast(root2Re);
                V w2i = broadcast(root2Im);
                V ar = load(x, a);
                V ai = load(x, a + im);
                V br = load(x, a + part);
                V bi = load(x, a + part + im);
                V cr = load(x, a + 2 * part);
                V ci = load(x, a + 2 * part + im);
                V sr = add(br, cr);
                V si = add(bi, ci);
                V dr = mul(sub(br, cr), broadcast(-SIN_THIRD));
                V di = mul(sub(bi, ci), broadcast(-SIN_THIRD));
                V er = add(ar, mul(sr, broadcast(-0.5)));
                V ei = add(ai, mul(si, broadcast(-0.5)));
                store(y, out, add(ar, sr));
                store(y, out + im, add(ai, si));
                V fr = sub(er, di);
                V fi = add(ei, dr);
                store(y, out + next, sub(mul(fr, w1r), mul(fi, w1i)));
                store(y, out + next + im, add(mul(fr, w1i), mul(fi, w1r)));
                V gr = add(er, di);
                V gi = sub(ei, dr);
                store(y, out + 2 * next, sub(mul(gr, w2r), mul(gi, w2i)));
                store(y, out + 2 * next + im, add(mul(gr, w2i), mul(gi, w2r)));
            }
        }
    }

    static void radix4(MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        long im = n * BYTES;
        long m = n / s / 4;
        int steps = (int) ((to - from) * BYTES / STEP);
        long turns = roots.byteSize() / 2;
        long turn = turn(roots, n, s);
        for (long p = 0; p < m; p++) {
            double root1Re = getF64(roots, p * turn);
            double root1Im = getF64(roots, p * turn + turns);
            double root2Re = getF64(roots, 2 * p * turn);
            double root2Im = getF64(roots, 2 * p * turn + turns);
            double root3Re = getF64(roots, 3 * p * turn);
            double root3Im = getF64(roots, 3 * p * turn + turns);
            long a = (p * s + from) * BYTES;
            long part = m * s * BYTES;
            long out = (4 * p * s + from) * BYTES;
            long next = s * BYTES;
            for (int step = 0; step < steps; step++, a += STEP, out += STEP) {
                V w1r = broadcast(root1Re);
                V w1i = broadcast(root1Im);
                V w2r = broadcast(root2Re);
                V w2i = broadcast(root2Im);
                V w3r = broadcast(root3Re);
                V w3i = broadcast(root3Im);
                V ar = load(x, a);
                V ai = load(x, a + im);
                V br = load(x, a + part);
                V bi = load(x, a + part + im);
                V cr = load(x, a + 2 * part);
                V ci = load(x, a + 2 * part + im);
                V dr = load(x, a + 3 * part);
                V di = load(x, a + 3 * part + im);
                V er = add(ar, cr);
                V ei = add(ai, ci);
                V fr = sub(ar, cr);
                V fi = sub(ai, ci);
                V gr = add(br, dr);
                V gi = add(bi, di);
                V hr = sub(bi, di);
                V hi = sub(dr, br);
                store(y, out, add(er, gr));
                store(y, out + im, add(ei, gi));
                V kr = add(fr, hr);
                V ki = add(fi, hi);
                store(y, out + next, sub(mul(kr, w1r), mul(ki, w1i)));
                store(y, out + next + im, add(mul(kr, w1i), mul(ki, w1r)));
                V lr = sub(er, gr);
                V li = sub(ei, gi);
                store(y, out + 2 * next, sub(mul(lr, w2r), mul(li, w2i)));
                store(y, out + 2 * next + im, add(mul(lr, w2i), mul(li, w2r)));
                V qr = sub(fr, hr);
                V qi = sub(fi, hi);
                store(y, out + 3 * next, sub(mul(qr, w3r), mul(qi, w3i)));
                store(y, out + 3 * next + im, add(mul(qr, w3i), mul(qi, w3r)));
            }
        }
    }

    static void radix5(MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        long im = n * BYTES;
        long m = n / s / 5;
        int steps = (int) ((to - from) * BYTES / STEP);
        long turns = roots.byteSize() / 2;
        long turn = turn(roots, n, s);
        for (long p = 0; p < m; p++) {
            double root1Re = getF64(roots, p * turn);
            double root1Im = getF64(roots, p * turn + turns);
            double root2Re = getF64(roots, 2 * p * turn);
            double root2Im = getF64(roots, 2 * p * turn + turns);
            double root3Re = getF64(roots, 3 * p * turn);
            double root3Im = getF64(roots, 3 * p * turn + turns);
            double root4Re = getF64(roots, 4 * p * turn);
            double root4Im = getF64(roots, 4 * p * turn + turns);
            long a = (p * s + from) * BYTES;
            long part = m * s * BYTES;
            long out = (5 * p * s + from) * BYTES;
            long next = s * BYTES;
            for (int step = 0; step < steps; step++, a += STEP, out += STEP) {
                V w1r = broadcast(root1Re);
                V w1i = broadcast(root1Im);
                V w2r = broadcast(root2Re);
                V w2i = broadcast(root2Im);
                V w3r = broadcast(root3Re);
                V w3i = broadcast(root3Im);
                V w4r = broadcast(root4Re);
                V w4i = broadcast(root4Im);
                V ar = load(x, a);
                V ai = load(x, a + im);
                V br = load(x, a + part);
                V bi = load(x, a + part + im);
                V cr = load(x, a + 2 * part);
                V ci = load(x, a + 2 * part + im);
                V dr = load(x, a + 3 * part);
                V di = load(x, a + 3 * part + im);
                V er = load(x, a + 4 * part);
                V ei = load(x, a + 4 * part + im);
                V fr = add(br, er);
                V fi = add(bi, ei);
                V gr = sub(br, er);
                V gi = sub(bi, ei);
                V hr = add(cr, dr);
                V hi = add(ci, di);
                V kr = sub(cr, dr);
                V ki = sub(ci, di);
                store(y, out, add(ar, add(fr, hr)));
                store(y, out + im, add(ai, add(fi, hi)));
                V pr = add(ar, add(mul(fr, broadcast(COS_FIFTH)), mul(hr, broadcast(COS_TWO_FIFTHS))));
                V pi = add(ai, add(mul(fi, broadcast(COS_FIFTH)), mul(hi, broadcast(COS_TWO_FIFTHS))));
                V qr = add(mul(gi, broadcast(SIN_FIFTH)), mul(ki, broadcast(SIN_TWO_FIFTHS)));
                V qi = add(mul(gr, broadcast(SIN_FIFTH)), mul(kr, broadcast(SIN_TWO_FIFTHS)));
                V tr = add(pr, qr);
                V ti = sub(pi, qi);
                store(y, out + next, sub(mul(tr, w1r), mul(ti, w1i)));
                store(y, out + next + im, add(mul(tr, w1i), mul(ti, w1r)));
                V ur = sub(pr, qr);
                V ui = add(pi, qi);
                store(y, out + 4 * next, sub(mul(ur, w4r), mul(ui, w4i)));
                store(y, out + 4 * next + im, add(mul(ur, w4i), mul(ui, w4r)));
                V vr = add(ar, add(mul(fr, broadcast(COS_TWO_FIFTHS)), mul(hr, broadcast(COS_FIFTH))));
                V vi = add(ai, add(mul(fi, broadcast(COS_TWO_FIFTHS)), mul(hi, broadcast(COS_FIFTH))));
                V xr = sub(mul(gi, broadcast(SIN_TWO_FIFTHS)), mul(ki, broadcast(SIN_FIFTH)));
                V xi = sub(mul(gr, broadcast(SIN_TWO_FIFTHS)), mul(kr, broadcast(SIN_FIFTH)));
                V yr = add(vr, xr);
                V yi = sub(vi, xi);
                store(y, out + 2 * next, sub(mul(yr, w2r), mul(yi, w2i)));
                store(y, out + 2 * next + im, add(mul(yr, w2i), mul(yi, w2r)));
                V zr = sub(vr, xr);
                V zi = add(vi, xi);
                store(y, out + 3 * next, sub(mul(zr, w3r), mul(zi, w3i)));
                store(y, out + 3 * next + im, add(mul(zr, w3i), mul(zi, w3r)));
            }
        }
    }
//# end
// What stands around the passes, for the elements from..to, which the caller makes whole steps. loadBack takes the elements
// that end at an address, the last one first.
//# define fourierProduct
    static void product(MemorySegment x, long xIm, MemorySegment y, long yIm, MemorySegment out, long outIm, long from, long to) {
        long at = from * BYTES;
        int steps = (int) ((to - from) * BYTES / STEP);
        for (int step = 0; step < steps; step++, at += STEP) {
            V xr = load(x, at);
            V xi = load(x, xIm * BYTES + at);
            V yr = load(y, at);
            V yi = load(y, yIm * BYTES + at);
            store(out, at, sub(mul(xr, yr), mul(xi, yi)));
            store(out, outIm * BYTES + at, add(mul(xr, yi), mul(xi, yr)));
        }
    }
//# end
//# define fourierReal
    static void apart(MemorySegment z, MemorySegment roots, MemorySegment out, long half, long from, long to) {
        long im = half * BYTES;
        long outIm = im + BYTES;
        long at = from * BYTES;
        int steps = (int) ((to - from) * BYTES / STEP);
        for (int step = 0; step < steps; step++, at += STEP) {
            V ar = load(z, at);
            V ai = load(z, im + at);
            V br = loadBack(z, im - at);
            V bi = loadBack(z, im + im - at);
            V or = mul(add(ai, bi), broadcast(0.5));
            V oi = mul(sub(br, ar), broadcast(0.5));
            V wr = load(roots, at);
            V wi = load(roots, outIm + at);
            store(out, at, add(mul(add(ar, br), broadcast(0.5)), sub(mul(or, wr), mul(oi, wi))));
            store(out, outIm + at, add(mul(sub(ai, bi), broadcast(0.5)), add(mul(or, wi), mul(oi, wr))));
        }
    }

    static void together(MemorySegment x, MemorySegment roots, MemorySegment z, long half, long from, long to) {
        long im = half * BYTES;
        long xIm = im + BYTES;
        long at = from * BYTES;
        int steps = (int) ((to - from) * BYTES / STEP);
        for (int step = 0; step < steps; step++, at += STEP) {
            V ar = load(x, at);
            V ai = load(x, xIm + at);
            V br = loadBack(x, im - at);
            V bi = loadBack(x, xIm + im - at);
            V dr = mul(sub(ar, br), broadcast(0.5));
            V di = mul(add(ai, bi), broadcast(0.5));
            V wr = load(roots, at);
            V wi = load(roots, xIm + at);
            store(z, at, sub(mul(add(ar, br), broadcast(0.5)), sub(mul(di, wr), mul(dr, wi))));
            store(z, im + at, add(mul(sub(ai, bi), broadcast(0.5)), add(mul(dr, wr), mul(di, wi))));
        }
    }
//# end
